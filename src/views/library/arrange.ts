import type { Run } from '../../state/session.ts'
import { columnOf } from './columns.ts'
import type { ColumnId } from './columns.ts'
import { nameOf, statusOf } from './rowValues.ts'
import type { RowStatus } from './rowValues.ts'

export interface Sorting {
  readonly column: ColumnId
  readonly descending: boolean
}

export const NEWEST_FIRST: Sorting = { column: 'when', descending: true }

/** The same column again turns round; a new one starts where its interest is. */
export function nextSorting(current: Sorting, column: ColumnId): Sorting {
  if (current.column === column) return { column, descending: !current.descending }
  return { column, descending: columnOf(column)?.numeric ?? false }
}

/** Every word of the filter in the id, the task, the model or the folder. */
export function filterRuns(
  runs: readonly Run[],
  text: string,
  status: RowStatus | 'any',
): readonly Run[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return runs.filter((run) => {
    if (status !== 'any' && statusOf(run) !== status) return false
    if (words.length === 0) return true
    const { task = '', model = '', id = '' } = run.summary ?? {}
    const haystack = [id, task, model, run.found.root, nameOf(run)].join('\n').toLowerCase()
    return words.every((word) => haystack.includes(word))
  })
}

const collator = new Intl.Collator('en', { numeric: true })

/** Unknown values last; equal ones by folder, so that the order never depends on arrival. */
export function sortRuns(runs: readonly Run[], { column, descending }: Sorting): readonly Run[] {
  const sortBy = columnOf(column)?.sortBy ?? nameOf
  const keyed = runs.map((run) => ({ run, value: sortBy(run) }))
  const turn = descending ? -1 : 1
  return keyed
    .toSorted((a, b) => {
      const byFolder = turn * collator.compare(a.run.found.root, b.run.found.root)
      if (a.value === undefined && b.value === undefined) return byFolder
      if (a.value === undefined) return 1
      if (b.value === undefined) return -1
      return turn * compare(a.value, b.value) || byFolder
    })
    .map(({ run }) => run)
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}
