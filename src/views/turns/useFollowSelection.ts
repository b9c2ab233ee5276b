import { useCallback, useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { ListImperativeAPI } from 'react-window'
import { useView } from '../../state/view.ts'
import { rowOfStop } from './turnRows.ts'
import type { TurnRow } from './turnRows.ts'

/** So long after the person scrolled the list it does not scroll itself. */
const LEFT_ALONE = 1500

/** Keeps the selected row in sight; returns what to call when the person scrolls the list. */
export function useFollowSelection(
  listRef: RefObject<ListImperativeAPI | null>,
  rows: readonly TurnRow[],
): () => void {
  const scrolledAt = useRef(Number.NEGATIVE_INFINITY)

  useEffect(() => {
    const follow = () => {
      const index = rowOfStop(rows, useView.getState().stop)
      const box = listRef.current
      if (index < 0 || index >= rows.length || box?.element === null) return
      if (performance.now() - scrolledAt.current > LEFT_ALONE) {
        box?.scrollToRow({ index, align: 'auto', behavior: 'instant' })
      }
    }
    follow()
    return useView.subscribe((view, before) => {
      if (view.stop !== before.stop) follow()
    })
  }, [listRef, rows])

  return useCallback(() => {
    scrolledAt.current = performance.now()
  }, [])
}
