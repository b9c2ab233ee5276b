import { useMemo, useState } from 'react'
import { formatCount } from '../../../lib/text/format.ts'
import { useRunTable } from '../../../state/compare/table.ts'
import type { Run } from '../../../state/session.ts'
import { ProgressBar } from '../../../ui/feedback/ProgressBar.tsx'
import { ArrowDown, ArrowUp } from '../../../ui/icons.ts'
import { EntryRow } from './EntryRow.tsx'
import { TABLE_COLUMNS, nextTableSorting, sortEntries } from './tableColumns.ts'
import type { TableColumn, TableEntry, TableSorting } from './tableColumns.ts'

interface RunsTableProps {
  readonly reference: Run
  readonly others: readonly Run[]
}

const LABELS: Readonly<Record<TableColumn, string>> = {
  run: 'Run',
  model: 'Model',
  outcome: 'Outcome',
  turns: 'Turns',
  tokens: 'Tokens',
  cost: 'Cost',
  time: 'Time',
  findings: 'Findings',
  alike: 'Alike',
  divergence: 'First divergence from the reference',
}

/** Several runs against one of them: what came of each, what it took, and where it parts. */
export function RunsTable({ reference, others }: RunsTableProps) {
  const keys = useMemo(() => others.map(({ key }) => key), [others])
  const table = useRunTable(reference.key, keys)
  const [sorting, setSorting] = useState<TableSorting>()
  const entries = useMemo(() => {
    const all = [reference, ...others].map((run): TableEntry => ({
      run,
      isReference: run === reference,
      row: table.rows.get(run.key),
      error: table.errors.get(run.key),
    }))
    return sortEntries(all, sorting)
  }, [reference, others, table, sorting])
  return (
    <div className="flex min-h-0 flex-1 flex-col bg-panel">
      <div className="flex h-9 shrink-0 items-center gap-3 border-b border-line px-3 text-xs text-text-2">
        <h2 className="font-[550] text-text-1">
          {formatCount(others.length + 1)} runs against run A
        </h2>
        {table.isReading ? (
          <span className="flex items-center gap-2" role="status">
            <span className="w-24">
              <ProgressBar label="Aligning the runs" value={table.done} total={table.total} />
            </span>
            {formatCount(table.done)} of {formatCount(table.total)}
          </span>
        ) : (
          <span role="status">all aligned by action</span>
        )}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div tabIndex={0} className="min-h-0 flex-1 overflow-auto outline-offset-[-2px]">
        <table aria-label="Compared runs" className="w-full min-w-[980px] border-collapse text-xs">
          <thead className="sticky top-0 z-10 bg-raised text-[11px] text-text-2">
            <tr className="border-b border-line">
              {TABLE_COLUMNS.map((column) => (
                <Head
                  key={column}
                  column={column}
                  sorting={sorting}
                  onSort={() => setSorting(nextTableSorting(sorting, column))}
                />
              ))}
              <th scope="col" className="px-2 text-left font-normal">
                <span className="sr-only">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <EntryRow key={entry.run.key} entry={entry} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

interface HeadProps {
  readonly column: TableColumn
  readonly sorting: TableSorting | undefined
  readonly onSort: () => void
}

function Head({ column, sorting, onSort }: HeadProps) {
  const isSorted = sorting?.column === column
  const Arrow = sorting?.descending === true ? ArrowDown : ArrowUp
  const direction = sorting?.descending === true ? 'descending' : 'ascending'
  return (
    <th
      scope="col"
      aria-sort={isSorted ? direction : 'none'}
      className="h-7 px-2 text-left font-normal max-md:h-11"
    >
      <button
        type="button"
        onClick={onSort}
        className="inline-flex min-h-6 cursor-pointer items-center gap-1 whitespace-nowrap rounded-[3px] hover:text-text-1 max-md:min-h-11"
      >
        {LABELS[column]}
        {isSorted ? <Arrow aria-hidden size={12} strokeWidth={1.6} /> : null}
      </button>
    </th>
  )
}
