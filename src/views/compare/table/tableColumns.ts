import { agreementOf } from '../../../model/compare/againstReference.ts'
import type { TableRow } from '../../../model/compare/againstReference.ts'
import { modelOrAgentOf, nameOf, statusOf } from '../../../state/library/runValues.ts'
import type { Run } from '../../../state/session.ts'

/** A run of the table; `row` once it is read and aligned. */
export interface TableEntry {
  readonly run: Run
  readonly isReference: boolean
  readonly row: TableRow | undefined
  readonly error: string | undefined
}

export const TABLE_COLUMNS = [
  'run',
  'model',
  'outcome',
  'turns',
  'tokens',
  'cost',
  'time',
  'findings',
  'alike',
  'divergence',
] as const
export type TableColumn = (typeof TABLE_COLUMNS)[number]

export interface TableSorting {
  readonly column: TableColumn
  readonly descending: boolean
}

/** What a column sorts by; undefined is unknown, and comes last either way. */
const VALUES: Readonly<Record<TableColumn, (entry: TableEntry) => number | string | undefined>> = {
  run: ({ run }) => nameOf(run),
  model: ({ run }) => modelOrAgentOf(run),
  outcome: ({ run }) => statusOf(run),
  turns: ({ run, row }) => (row?.summary ?? run.summary)?.turns,
  tokens: ({ row }) => row?.totalTokens,
  cost: ({ run, row }) => (row?.summary ?? run.summary)?.usage.cost,
  time: ({ run, row }) => (row?.summary ?? run.summary)?.durationMs,
  findings: ({ run: { findings } }) =>
    findings === undefined ? undefined : findings.error + findings.warning + findings.notice,
  alike: ({ row }) => (row === undefined ? undefined : agreementOf(row)),
  divergence: ({ row }) => row?.divergence?.reference?.stop ?? row?.divergence?.own?.stop,
}

/** The reference stands first, whatever the others are sorted by. */
export function sortEntries(
  entries: readonly TableEntry[],
  sorting: TableSorting | undefined,
): readonly TableEntry[] {
  if (sorting === undefined) return entries
  const valueOf = VALUES[sorting.column]
  const direction = sorting.descending ? -1 : 1
  return entries.toSorted((a, b) => {
    if (a.isReference !== b.isReference) return a.isReference ? -1 : 1
    const left = valueOf(a)
    const right = valueOf(b)
    if (left === undefined || right === undefined)
      return left === right ? 0 : left === undefined ? 1 : -1
    if (typeof left === 'string' || typeof right === 'string')
      return String(left).localeCompare(String(right), 'en', { numeric: true }) * direction
    return (left - right) * direction
  })
}

/** The same column again turns the order round, and then ends it. */
export function nextTableSorting(
  sorting: TableSorting | undefined,
  column: TableColumn,
): TableSorting | undefined {
  if (sorting?.column !== column) return { column, descending: false }
  return sorting.descending ? undefined : { column, descending: true }
}
