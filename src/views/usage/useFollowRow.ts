import { useEffect, useRef } from 'react'

/** The heading stays in sight above the rows. */
const HEADING = 30

/**
 * Scrolls the row of the selected turn into sight when the selection moves, but only where the table
 * is being looked at: a bar that was clicked stays under the pointer. `scroller` is positioned.
 */
export function useFollowRow(
  scroller: HTMLElement | null,
  table: HTMLElement | null,
  selected: number | undefined,
  rowHeight: number,
): void {
  const before = useRef(selected)
  useEffect(() => {
    if (before.current === selected) return
    before.current = selected
    if (scroller === null || table === null || selected === undefined) return
    const { scrollTop, clientHeight } = scroller
    if (table.offsetTop > scrollTop + clientHeight / 2) return
    const top = table.offsetTop + HEADING + selected * rowHeight
    if (top < scrollTop + HEADING) scroller.scrollTo({ top: top - HEADING })
    else if (top + rowHeight > scrollTop + clientHeight) {
      scroller.scrollTo({ top: top + rowHeight - clientHeight })
    }
  }, [scroller, table, selected, rowHeight])
}
