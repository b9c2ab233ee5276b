import { useId, useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useListRef } from 'react-window'
import { compareRuns } from '../../../state/compare/choose.ts'
import { clearPicked, togglePicked, usePicked } from '../../../state/compare/picked.ts'
import type { ColumnId } from '../../../state/library/columns.ts'
import {
  foldGroup,
  leaveListAt,
  sortBy,
  useLibraryView,
} from '../../../state/library/libraryView.ts'
import { openRun } from '../../../state/opening/open.ts'
import { useSettings } from '../../../state/settings.ts'
import { useView } from '../../../state/view.ts'
import { cx } from '../../../ui/cx.ts'
import { VirtualList } from '../../../ui/layout/VirtualList.tsx'
import { widthsOf } from './columnLayout.ts'
import { HeaderRow } from './HeaderRow.tsx'
import { ListLine } from './ListLine.tsx'
import type { ListRow } from './listRows.ts'
import { nextRow } from './nextRow.ts'
import { useReturn } from '../useReturn.ts'

interface RunTableProps {
  readonly rows: readonly ListRow[]
  readonly shown: readonly ColumnId[]
  readonly isPhone: boolean
  /** The pointer moves over the rows. */
  readonly onPointing: () => void
}

const ROW_HEIGHT = 32
const PHONE_ROW_HEIGHT = 76
const PHONE_GROUP_HEIGHT = 56
/** Up to here all rows are in the page, so that the browser's own search finds them. */
const VIRTUAL_FROM = 300
const OVERSCAN = 12

/** The list of trajectories: one focus, the active row named by it. */
export function RunTable({ rows, shown, isPhone, onPointing }: RunTableProps) {
  const gridId = useId()
  const list = useListRef(null)
  const [grid, setGrid] = useState<HTMLDivElement | null>(null)
  const active = useLibraryView((view) => view.active)
  const sorting = useLibraryView((view) => view.sorting)
  const { tracks, min } = useMemo(() => widthsOf(shown, isPhone), [shown, isPhone])
  const at = rows.findIndex((row) => row.key === active)
  const lineProps = useMemo(
    () => ({
      rows,
      shown,
      tracks,
      isPhone,
      active,
      rowId: (key: string): string => `${gridId}-${key}`,
      onOpen: open,
    }),
    [rows, shown, tracks, isPhone, active, gridId],
  )
  useReturn(grid, list, rows)

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget) return
    const row = rows[at]
    if (row !== undefined && act(event.key, row)) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
    const page = Math.max(1, Math.floor((grid?.clientHeight ?? 0) / ROW_HEIGHT) - 2)
    const index = nextRow(event.key, at, rows.length, page)
    const next = index === undefined ? undefined : rows[index]
    if (index === undefined || next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    leaveListAt({ active: next.key })
    list.current?.scrollToRow({ index, align: 'auto' })
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={setGrid}
      role="grid"
      aria-label="Trajectories"
      aria-rowcount={rows.length + 1}
      tabIndex={0}
      aria-activedescendant={active === undefined || at < 0 ? undefined : lineProps.rowId(active)}
      onKeyDown={onKeyDown}
      onPointerMove={onPointing}
      onScroll={({ currentTarget }) => leaveListAt({ scrollTop: currentTarget.scrollTop })}
      className={cx(
        'group/grid min-h-0 scroll-pt-7 overflow-auto bg-panel focus-visible:outline-offset-[-2px] max-md:scroll-pt-11',
        at >= 0 && 'focus-visible:outline-none',
        // What there is to say about an empty list takes its room.
        rows.length === 0 ? 'shrink-0' : 'flex-1',
      )}
    >
      <div role="rowgroup" className="sticky top-0 z-10" style={{ minWidth: min }}>
        <HeaderRow shown={shown} tracks={tracks} sorting={sorting} onSort={sortBy} />
      </div>
      <VirtualList
        label="Runs"
        role="rowgroup"
        tabIndex={-1}
        listRef={list}
        scrollElement={grid}
        defaultHeight={600}
        style={{ minWidth: min }}
        rowComponent={ListLine}
        rowCount={rows.length}
        rowHeight={isPhone ? phoneHeight : ROW_HEIGHT}
        rowProps={lineProps}
        overscanCount={rows.length <= VIRTUAL_FROM ? rows.length : OVERSCAN}
      />
    </div>
  )
}

function phoneHeight(index: number, { rows }: { readonly rows: readonly ListRow[] }): number {
  return rows[index]?.kind === 'group' ? PHONE_GROUP_HEIGHT : PHONE_ROW_HEIGHT
}

function open(key: string): void {
  leaveListAt({ active: key })
  void openRun(key)
}

/** The runs that are marked, else the open run and this one; of a group all of its runs. */
function compareFrom(row: ListRow): boolean {
  const { run: open } = useView.getState()
  const { keys: marked } = usePicked.getState()
  const keys =
    row.kind === 'group'
      ? row.group.runs.map(({ key }) => key)
      : marked.length > 1
        ? marked
        : [...new Set([open ?? row.key, row.key])]
  if (keys.length < 2) return false
  compareRuns(keys)
  clearPicked()
  return true
}

/** What a key does to the row itself; whether it was one of those. */
function act(key: string, row: ListRow): boolean {
  if (key === 'c' && useSettings.getState().shortcuts) return compareFrom(row)
  if (row.kind === 'run') {
    if (key === ' ') {
      togglePicked(row.key)
      return true
    }
    if (key !== 'Enter') return false
    open(row.key)
    return true
  }
  const { group, folded } = row
  const toggles = key === 'Enter' || key === ' '
  if (!toggles && key !== (folded ? 'ArrowRight' : 'ArrowLeft')) return false
  foldGroup(group.id, !folded)
  return true
}
