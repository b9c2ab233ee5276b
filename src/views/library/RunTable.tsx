import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useListRef } from 'react-window'
import type { Run } from '../../state/session.ts'
import { cx } from '../../ui/cx.ts'
import { useBreakpoint } from '../../ui/layout/useBreakpoint.ts'
import { VirtualList } from '../../ui/layout/VirtualList.tsx'
import type { Sorting } from './arrange.ts'
import { columnsAt, tracksOf } from './columns.ts'
import type { ColumnId } from './columns.ts'
import { HeaderRow } from './HeaderRow.tsx'
import { nextRow } from './nextRow.ts'
import { RunRow } from './RunRow.tsx'

interface RunTableProps {
  readonly runs: readonly Run[]
  /** The run that was open last: where the keyboard starts. */
  readonly current: string | undefined
  readonly sorting: Sorting
  readonly onSort: (column: ColumnId) => void
  readonly onOpen: (key: string) => void
}

const ROW_HEIGHT = 32
const STACKED_ROW_HEIGHT = 56
/** Up to here all rows are in the page, so that the browser's own search finds them. */
const VIRTUAL_FROM = 300
const OVERSCAN = 12

/** The list of trajectories: one focus, the active row named by it. */
export function RunTable({ runs, current, sorting, onSort, onOpen }: RunTableProps) {
  const gridId = useId()
  const list = useListRef(null)
  const [grid, setGrid] = useState<HTMLDivElement | null>(null)
  const [active, setActive] = useState(current)
  const breakpoint = useBreakpoint()
  const stacked = breakpoint === 'phone'
  const shown = columnsAt(breakpoint)
  const tracks = tracksOf(shown)
  const rowId = (key: string): string => `${gridId}-${key}`
  const at = runs.findIndex((run) => run.key === active)

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter' && active !== undefined && at >= 0) {
      event.preventDefault()
      onOpen(active)
      return
    }
    const page = Math.max(1, Math.floor((grid?.clientHeight ?? 0) / ROW_HEIGHT) - 2)
    const index = nextRow(event.key, at, runs.length, page)
    const run = index === undefined ? undefined : runs[index]
    if (index === undefined || run === undefined) return
    event.preventDefault()
    event.stopPropagation()
    setActive(run.key)
    list.current?.scrollToRow({ index, align: 'auto' })
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={setGrid}
      role="grid"
      aria-label="Trajectories"
      aria-rowcount={runs.length + 1}
      tabIndex={0}
      aria-activedescendant={active === undefined || at < 0 ? undefined : rowId(active)}
      onKeyDown={onKeyDown}
      className={cx(
        'group/grid min-h-0 flex-1 scroll-pt-7 overflow-y-auto bg-panel focus-visible:outline-offset-[-2px]',
        at >= 0 && 'focus-visible:outline-none',
      )}
    >
      <div role="rowgroup" className="sticky top-0 z-10">
        <HeaderRow shown={shown} tracks={tracks} sorting={sorting} onSort={onSort} />
      </div>
      <VirtualList
        label="Runs"
        role="rowgroup"
        tabIndex={-1}
        listRef={list}
        scrollElement={grid}
        defaultHeight={600}
        rowComponent={RunRow}
        rowCount={runs.length}
        rowHeight={stacked ? STACKED_ROW_HEIGHT : ROW_HEIGHT}
        rowProps={{ runs, shown, tracks, stacked, active, rowId, onOpen }}
        overscanCount={runs.length <= VIRTUAL_FROM ? runs.length : OVERSCAN}
      />
    </div>
  )
}
