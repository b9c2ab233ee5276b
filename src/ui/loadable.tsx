import { useEffect, useSyncExternalStore } from 'react'
import type { ComponentType, ReactNode } from 'react'

interface Loadable<Props> {
  readonly Component: ComponentType<Props>
  /** Fetches the code ahead of its first use; asking again does nothing. */
  readonly preload: () => void
}

/**
 * A component whose code comes later. Unlike `lazy`, code that is there renders at once: Suspense
 * holds back what replaces a fallback for 300 ms, which every first look would pay.
 */
export function loadable<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback: ReactNode = null,
): Loadable<Props> {
  type State =
    | { readonly kind: 'waiting' }
    | { readonly kind: 'ready'; readonly Loaded: ComponentType<Props> }
    | { readonly kind: 'failed'; readonly error: unknown }
  let state: State = { kind: 'waiting' }
  let isLoading = false
  const listeners = new Set<() => void>()

  function settle(next: State): void {
    state = next
    for (const listener of listeners) listener()
  }

  function preload(): void {
    if (isLoading) return
    isLoading = true
    load().then(
      (Loaded) => settle({ kind: 'ready', Loaded }),
      (error: unknown) => settle({ kind: 'failed', error }),
    )
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  function Component(props: Props) {
    const current = useSyncExternalStore(subscribe, () => state)
    useEffect(preload, [])
    if (current.kind === 'failed') throw current.error
    if (current.kind === 'waiting') return fallback
    return <current.Loaded {...props} />
  }

  return { Component, preload }
}
