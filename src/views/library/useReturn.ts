import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { ListImperativeAPI } from 'react-window'
import { leaveListAt, useLibraryView } from '../../state/library/libraryView.ts'
import { useView } from '../../state/view.ts'
import type { ListRow } from './table/listRows.ts'

/**
 * Whoever comes back from a run finds the list as it was left: scrolled there, with the run that was
 * open last selected and in sight, and with the keyboard.
 */
export function useReturn(
  grid: HTMLDivElement | null,
  list: RefObject<ListImperativeAPI | null>,
  rows: readonly ListRow[],
): void {
  const isBack = useRef(false)
  useLayoutEffect(() => {
    if (grid === null || isBack.current) return
    isBack.current = true
    const { scrollTop } = useLibraryView.getState()
    const { run } = useView.getState()
    const index = rows.findIndex((row) => row.key === run)
    grid.scrollTo({ top: scrollTop })
    if (index === -1) return
    leaveListAt({ active: run })
    list.current?.scrollToRow({ index, align: 'auto' })
    if (document.activeElement === document.body) grid.focus({ preventScroll: true })
  }, [grid, list, rows])
}
