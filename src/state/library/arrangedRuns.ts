import type { PriceBook } from '../../model/prices/priceBook.ts'
import { usePrices } from '../prices/prices.ts'
import { useSession } from '../session.ts'
import type { Run } from '../session.ts'
import { useView } from '../view.ts'
import { openRun } from '../opening/open.ts'
import { filterRuns } from './filterRuns.ts'
import { groupRuns } from './groupRuns.ts'
import type { RunGroup } from './groupRuns.ts'
import { useLibraryView } from './libraryView.ts'
import type { LibraryLooks } from './libraryView.ts'
import { sortRuns } from './sortRuns.ts'

export interface Arranged {
  /** Every run that the filter lets through, in the order of the list. */
  readonly runs: readonly Run[]
  /** The same runs by group, where the list is grouped. */
  readonly groups: readonly RunGroup[] | undefined
}

/** `now` in Unix milliseconds: what the last hours are counted from. */
export function arrange(
  runs: readonly Run[],
  looks: LibraryLooks,
  now: number = Date.now(),
): Arranged {
  const sorted = sortRuns(filterRuns(runs, looks.filter, now), looks.sorting)
  if (looks.grouping === undefined) return { runs: sorted, groups: undefined }
  const groups = groupRuns(sorted, looks.grouping)
  return { runs: groups.flatMap((group) => group.runs), groups }
}

let last:
  | {
      readonly runs: readonly Run[]
      readonly looks: LibraryLooks
      /** They may be sorted by what is estimated. */
      readonly book: PriceBook
      readonly list: readonly Run[]
    }
  | undefined

/** The runs in the order of the list, for those who stand outside of it. Computed once per change. */
export function arrangedRuns(): readonly Run[] {
  const { runs } = useSession.getState()
  const looks = useLibraryView.getState()
  const { book } = usePrices.getState()
  if (last?.runs === runs && last.book === book && isSameLook(last.looks, looks)) return last.list
  const list = arrange(runs, looks).runs
  last = { runs, looks, book, list }
  return list
}

function isSameLook(a: LibraryLooks, b: LibraryLooks): boolean {
  return a.filter === b.filter && a.sorting === b.sorting && a.grouping === b.grouping
}

/** The run before or after `key` in the list; from a run that the filter hides, the nearest end. */
export function neighbourOf(
  runs: readonly Run[],
  key: string | undefined,
  delta: 1 | -1,
): Run | undefined {
  const at = runs.findIndex((run) => run.key === key)
  if (at === -1) return delta === 1 ? runs[0] : undefined
  return runs[at + delta]
}

/** Opens the run before or after the open one, on the screen that is shown. */
export function openNeighbour(delta: 1 | -1): void {
  const { run, screen } = useView.getState()
  const next = neighbourOf(arrangedRuns(), run, delta)
  if (next === undefined) return
  void openRun(next.key)
  useView.setState({ screen })
}
