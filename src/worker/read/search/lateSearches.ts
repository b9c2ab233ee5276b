import type { Searches } from './searches.ts'
import type { SearchWorld } from './searchWorld.ts'

export interface LateSearches {
  readonly get: () => Promise<Searches>
  readonly forgetFiles: Searches['forgetFiles']
  readonly forget: Searches['forget']
}

/** Searches whose code is loaded with the first one: what was never read need not be forgotten. */
export function lateSearches(world: SearchWorld): LateSearches {
  let loading: Promise<Searches> | undefined
  return {
    get: () => (loading ??= load(world)),
    forgetFiles: (drop, paths) => void loading?.then((held) => held.forgetFiles(drop, paths)),
    forget: (drop) => void loading?.then((held) => held.forget(drop)),
  }
}

async function load(world: SearchWorld): Promise<Searches> {
  const { createSearches } = await import('./searches.ts')
  return createSearches(world)
}
