import type { ReactElement } from 'react'
import type { RowComponentProps } from 'react-window'
import { neutralise } from '../../lib/text/text.ts'
import type { Run } from '../../state/session.ts'
import { cx } from '../../ui/cx.ts'
import type { Column } from './columns.ts'
import { RunCell } from './RunCell.tsx'
import { nameOf, statusOf } from './rowValues.ts'

interface RunRowProps {
  readonly runs: readonly Run[]
  readonly shown: readonly Column[]
  readonly tracks: string
  readonly stacked: boolean
  readonly active: string | undefined
  readonly rowId: (key: string) => string
  readonly onOpen: (key: string) => void
}

export function RunRow(props: RowComponentProps<RunRowProps>): ReactElement | null {
  const { index, style, runs, shown, tracks, stacked, active, rowId, onOpen } = props
  const run = runs[index]
  if (run === undefined) return null
  const isActive = run.key === active
  const root = run.found.root === '' ? 'top of the drop' : run.found.root
  return (
    // Keys are handled by the grid, which names the active row.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      role="row"
      id={rowId(run.key)}
      aria-rowindex={index + 2}
      aria-selected={isActive}
      data-testid="trajectory-row"
      data-format={run.found.format}
      data-status={statusOf(run)}
      data-id={nameOf(run)}
      title={neutralise([root, ...run.alsoIn.map((found) => `also in ${found.root}`)].join('\n'))}
      onClick={() => onOpen(run.key)}
      style={{ ...style, gridTemplateColumns: tracks }}
      className={cx(
        'grid cursor-pointer items-center border-b border-line px-2 text-xs hover:bg-hover',
        isActive &&
          'bg-selected shadow-[inset_2px_0_0_var(--accent)] group-focus-visible/grid:outline-2 group-focus-visible/grid:-outline-offset-2 group-focus-visible/grid:outline-accent',
      )}
    >
      {shown.map(({ id, numeric }) => (
        <div
          key={id}
          role="gridcell"
          className={cx('min-w-0 truncate px-2', numeric && 'text-right')}
        >
          <RunCell column={id} run={run} stacked={stacked && id === 'run'} />
        </div>
      ))}
    </div>
  )
}
