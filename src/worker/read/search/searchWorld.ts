import type { ReadBackend } from '../backend.ts'
import type { Courtesy } from '../courtesy.ts'
import type { Drops } from '../drops.ts'
import type { Runs } from '../runs.ts'

/** What a search is built on. */
export interface SearchWorld {
  readonly backend: ReadBackend
  readonly drops: Drops
  readonly runs: Runs
  readonly courtesy: Courtesy
}
