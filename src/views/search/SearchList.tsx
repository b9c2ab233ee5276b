import { useCallback, useEffect, useMemo } from 'react'
import type { MouseEvent } from 'react'
import { List, useListRef } from 'react-window'
import { heightOfRow } from './rowLook.ts'
import { isOption } from './searchRows.ts'
import type { OptionRow, SearchRow } from './searchRows.ts'
import { SearchRowView } from './SearchRowView.tsx'
import type { SearchRowProps } from './SearchRowView.tsx'

/** Until it is measured: about as much as most windows have room for. */
const FIRST_HEIGHT = 560

interface SearchListProps extends Pick<
  SearchRowProps,
  'rows' | 'active' | 'stale' | 'runName' | 'turnLabel'
> {
  readonly id: string
  readonly phone: boolean
  readonly onChoose: (option: OptionRow) => void
}

/** Everything that can be chosen; the field above has the focus and says which is meant. */
export function SearchList(props: SearchListProps) {
  const { id, rows, active, stale, phone, runName, turnLabel, onChoose } = props
  const listRef = useListRef(null)
  const heightOf = useCallback((index: number) => heightOfRow(rows[index], phone), [rows, phone])
  const height = useMemo(
    () => rows.reduce((sum, row) => sum + heightOfRow(row, phone), 0),
    [rows, phone],
  )
  const positions = useMemo(() => positionsOf(rows), [rows])
  const options = positions.at(-1) ?? 0
  const rowProps = useMemo(
    () => ({ rows, list: id, active, stale, positions, options, runName, turnLabel }),
    [rows, id, active, stale, positions, options, runName, turnLabel],
  )

  useEffect(() => {
    // A heading above the first option is worth seeing with it.
    const first = active > 0 && !rows.slice(0, active).some(isOption)
    if (active >= 0) listRef.current?.scrollToRow({ index: first ? 0 : active, align: 'auto' })
  }, [listRef, active, rows])

  function onClick({ target }: MouseEvent): void {
    const pressed = target instanceof Element ? target.closest('[data-row]') : null
    const row = rows[Number(pressed?.getAttribute('data-row') ?? -1)]
    if (isOption(row)) onChoose(row)
  }

  // Around the list: of a height of its own it would believe that all rows are in sight.
  return (
    <div
      className="min-h-0 flex-1 md:max-h-[min(62vh,640px)] md:flex-initial"
      style={phone ? {} : { height }}
    >
      <List
        id={id}
        listRef={listRef}
        role="listbox"
        aria-label="Search results"
        tabIndex={-1}
        className="h-full overflow-x-hidden"
        defaultHeight={FIRST_HEIGHT}
        rowCount={rows.length}
        rowHeight={heightOf}
        rowComponent={SearchRowView}
        rowProps={rowProps}
        onClick={onClick}
        // The field keeps the focus: rows that have it would take it with them when they go.
        onMouseDown={(event) => event.preventDefault()}
      />
    </div>
  )
}

/** How many options stand up to each row. */
function positionsOf(rows: readonly SearchRow[]): readonly number[] {
  let count = 0
  return rows.map((row) => {
    if (isOption(row)) count += 1
    return count
  })
}
