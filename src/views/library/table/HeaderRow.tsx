import { ArrowDown, ArrowUp } from '../../../ui/icons.ts'
import { COLUMN_LABELS, isNumeric } from '../../../state/library/columns.ts'
import type { ColumnId } from '../../../state/library/columns.ts'
import type { Sorting } from '../../../state/library/sortRuns.ts'
import { cx } from '../../../ui/cx.ts'

interface HeaderRowProps {
  readonly shown: readonly ColumnId[]
  readonly tracks: string
  readonly sorting: Sorting
  readonly onSort: (column: ColumnId) => void
}

export function HeaderRow({ shown, tracks, sorting, onSort }: HeaderRowProps) {
  const Arrow = sorting.descending ? ArrowDown : ArrowUp
  return (
    <div
      role="row"
      aria-rowindex={1}
      style={{ gridTemplateColumns: tracks }}
      className="grid h-7 items-center border-b border-line bg-raised px-2 text-[11px] text-text-2 max-md:h-11"
    >
      <div role="columnheader">
        <span className="sr-only">Marked to compare</span>
      </div>
      {shown.map((id) => {
        const sorted = sorting.column === id
        const direction = sorting.descending ? 'descending' : 'ascending'
        return (
          <div
            key={id}
            role="columnheader"
            aria-sort={sorted ? direction : 'none'}
            className={cx('min-w-0 px-2', isNumeric(id) && 'text-right')}
          >
            <button
              type="button"
              onClick={() => onSort(id)}
              className={cx(
                'inline-flex min-h-6 max-w-full cursor-pointer items-center gap-1 rounded-[3px] hover:text-text-1 max-md:min-h-11',
                sorted && 'text-text-1',
              )}
            >
              <span className="truncate">{COLUMN_LABELS[id]}</span>
              {sorted ? (
                <Arrow aria-hidden size={12} strokeWidth={1.6} className="shrink-0" />
              ) : null}
            </button>
          </div>
        )
      })}
    </div>
  )
}
