import { memo } from 'react'
import type { CSSProperties } from 'react'
import { neutralise } from '../../../lib/text/text.ts'
import { isNumeric } from '../../../state/library/columns.ts'
import type { ColumnId } from '../../../state/library/columns.ts'
import { idOf, statusOf } from '../../../state/library/runValues.ts'
import type { Run } from '../../../state/session.ts'
import { cx } from '../../../ui/cx.ts'
import { PhoneRun } from './PhoneRun.tsx'
import { PickBox } from './PickBox.tsx'
import { RunCell } from './RunCell.tsx'

interface RunRowProps {
  readonly id: string
  readonly index: number
  readonly style: CSSProperties
  readonly run: Run
  readonly shown: readonly ColumnId[]
  readonly tracks: string
  readonly isPhone: boolean
  readonly isActive: boolean
  readonly onOpen: (key: string) => void
}

export function RunRow(props: RunRowProps) {
  const { id, index, style, run, shown, tracks, isPhone, isActive, onOpen } = props
  const root = run.found.root === '' ? 'top of the drop' : run.found.root
  return (
    // Keys are handled by the grid, which names the active row.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-selected={isActive}
      data-testid="trajectory-row"
      data-format={run.found.format}
      data-status={statusOf(run)}
      data-id={idOf(run)}
      title={neutralise([root, ...run.alsoIn.map((found) => `also in ${found.root}`)].join('\n'))}
      onClick={() => onOpen(run.key)}
      style={{ ...style, gridTemplateColumns: tracks }}
      className={cx(
        'grid cursor-pointer items-center border-b border-line px-2 text-xs hover:bg-hover',
        isActive &&
          'bg-selected shadow-[inset_2px_0_0_var(--accent)] group-focus-visible/grid:outline-2 group-focus-visible/grid:-outline-offset-2 group-focus-visible/grid:outline-accent',
      )}
    >
      <div role="gridcell" className="self-stretch">
        <PickBox run={run} />
      </div>
      <Cells run={run} shown={shown} isPhone={isPhone} />
    </div>
  )
}

interface CellsProps {
  readonly run: Run
  readonly shown: readonly ColumnId[]
  readonly isPhone: boolean
}

/** Rendered again only when its own run or the columns change, however often the list does. */
const Cells = memo(function Cells({ run, shown, isPhone }: CellsProps) {
  return shown.map((column) => (
    <div
      key={column}
      role="gridcell"
      className={cx('min-w-0 truncate px-2', isNumeric(column) && 'text-right')}
    >
      {isPhone && column === 'run' ? <PhoneRun run={run} /> : <RunCell column={column} run={run} />}
    </div>
  ))
})
