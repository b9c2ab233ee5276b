import type { Change, RunChanges } from '../../model/changes/change.ts'
import { changeMatches } from '../../model/changes/changeFilter.ts'
import type { ChangeFilter } from '../../model/changes/changeFilter.ts'
import { fileHistories } from '../../model/changes/fileHistories.ts'
import type { FileHistory } from '../../model/changes/fileHistories.ts'

/** The changes of one of the runs that are looked at. */
export interface RunOfChanges extends RunChanges {
  readonly run: string
  readonly name: string
}

/** A line of the list: a change, or a file with all that was done to it. */
export type ChangeItem =
  | {
      readonly kind: 'change'
      readonly id: string
      readonly run: string
      readonly name: string
      readonly change: Change
    }
  | {
      readonly kind: 'file'
      readonly id: string
      readonly run: string
      readonly name: string
      readonly history: FileHistory
    }

export type Grouping = 'turn' | 'file'

/** Lists longer than this help nobody; the figures above it count all. */
const MAX_ITEMS = 50_000

export function changeItems(
  runs: readonly RunOfChanges[],
  filter: ChangeFilter,
  grouping: Grouping,
): readonly ChangeItem[] {
  const items: ChangeItem[] = []
  for (const { run, name, changes } of runs) {
    const kept = changes.filter((change) => changeMatches(change, filter))
    const found: readonly ChangeItem[] =
      grouping === 'turn'
        ? kept.map((change) => ({ kind: 'change', id: `${run} ${change.id}`, run, name, change }))
        : filesOf(changes, kept).map((history) => ({
            kind: 'file',
            id: `${run} ${history.path}`,
            run,
            name,
            history,
          }))
    items.push(...found.slice(0, MAX_ITEMS - items.length))
  }
  return items
}

/** Files of which something fits the filter; what adds up to them is never filtered. */
function filesOf(all: readonly Change[], kept: readonly Change[]): readonly FileHistory[] {
  const paths = new Set(kept.map(({ target }) => target))
  return fileHistories(all).filter(({ path }) => paths.has(path))
}
