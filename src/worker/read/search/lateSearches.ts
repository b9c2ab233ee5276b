import type { ReadBackend } from '../backend.ts'
import type { Courtesy } from '../courtesy.ts'
import type { Drops } from '../drops.ts'
import type { Runs } from '../runs.ts'
import type { Searches } from './searches.ts'

export interface SearchWorld {
  readonly backend: ReadBackend
  readonly drops: Drops
  readonly runs: Runs
  readonly courtesy: Courtesy
}

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
