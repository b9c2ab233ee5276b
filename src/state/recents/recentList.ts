import type { TrajectorySummary } from '../../model/summary.ts'
import type { FormatId } from '../../model/trajectory.ts'

/** Where a recent drop can be had from again. */
export type RecentOrigin = 'handles' | 'sample' | 'again'

export interface RecentRun {
  readonly root: string
  readonly id: string | undefined
  readonly fingerprint: string | undefined
}

/** A drop that this browser remembers: its name and its runs, never their content. */
export interface Recent {
  readonly id: string
  readonly name: string
  /** Unix milliseconds of the last opening. */
  readonly when: number
  readonly formats: readonly FormatId[]
  readonly runs: readonly RecentRun[]
  /** How many runs it holds; `runs` is cut. */
  readonly runCount: number
  readonly turns: number | undefined
  readonly cost: number | undefined
  readonly origin: RecentOrigin
  readonly handles: readonly FileSystemHandle[]
}

export const MAX_RECENTS = 12
export const MAX_RECENT_RUNS = 500

/** Newest first, the same drop once, at most twelve. */
export function withRecent(list: readonly Recent[], recent: Recent): readonly Recent[] {
  const others = list.filter(({ id }) => id !== recent.id)
  return [recent, ...others].toSorted((a, b) => b.when - a.when).slice(0, MAX_RECENTS)
}

/**
 * The remembered drop that `recent` is: the same folder or file where the browser can tell, else
 * one of the same name that has no handles.
 */
export async function sameRecent(
  list: readonly Recent[],
  recent: Omit<Recent, 'id'>,
): Promise<Recent | undefined> {
  for (const known of list) {
    if (known.name !== recent.name || known.origin !== recent.origin) continue
    if (known.handles.length !== recent.handles.length) continue
    if (await areSameEntries(known.handles, recent.handles)) return known
  }
  return undefined
}

async function areSameEntries(
  known: readonly FileSystemHandle[],
  handles: readonly FileSystemHandle[],
): Promise<boolean> {
  for (const [index, handle] of handles.entries()) {
    const other = known[index]
    if (other === undefined || !(await handle.isSameEntry(other))) return false
  }
  return true
}

/** Where a run that a link names was seen last. */
export function findInRecents(
  list: readonly Recent[],
  isWanted: (run: RecentRun) => boolean,
): { readonly recent: Recent; readonly run: RecentRun } | undefined {
  for (const recent of list) {
    const run = recent.runs.find(isWanted)
    if (run !== undefined) return { recent, run }
  }
  return undefined
}

/** What is known of the runs by now; what was known before is kept. */
export function withSummaries(
  recent: Recent,
  summaries: ReadonlyMap<string, TrajectorySummary>,
): Recent {
  const [only] = recent.runCount === 1 ? summaries.values() : []
  return {
    ...recent,
    runs: recent.runs.map((run) => {
      const summary = summaries.get(run.root)
      if (summary === undefined) return run
      return { root: run.root, id: summary.id, fingerprint: summary.fingerprint }
    }),
    turns: only?.turns ?? recent.turns,
    cost: only?.usage.cost ?? recent.cost,
  }
}
