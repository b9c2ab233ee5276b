import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useView } from '../../state/view.ts'
import { followScroll, lengthOf } from './columns.ts'
import type { Columns } from './columns.ts'

/** What was pressed stays where it is unless the edge cuts it. */
const IN_SIGHT = 0.05

export interface WindowScroll {
  readonly scroll: number
  /** While the pointer is down columns must not move under it; returns how to let go. */
  readonly hold: () => () => void
  /** Moves the window by hand, as at its edge while dragging. */
  readonly scrollBy: (delta: number) => void
}

/**
 * Where the window of columns stands. It follows the selection by a subscription, so that a seek
 * inside the window renders nothing here.
 */
export function useWindowScroll(columns: Columns): WindowScroll {
  const [scroll, setScroll] = useState(0)
  const held = useRef(false)

  const follow = useCallback(
    (share?: number) => {
      if (held.current && !columns.compact) return
      const last = columns.edges.length - 2
      const index = Math.min(useView.getState().stop, last)
      setScroll((before) => followScroll(columns, before, index, share))
    },
    [columns],
  )

  useLayoutEffect(() => {
    follow()
    return useView.subscribe((view, before) => {
      if (view.stop !== before.stop || view.run !== before.run) follow()
    })
  }, [follow])

  const hold = useCallback(() => {
    held.current = true
    return () => {
      held.current = false
      follow(IN_SIGHT)
    }
  }, [follow])

  const scrollBy = useCallback(
    (delta: number) => {
      const most = Math.max(0, lengthOf(columns) - columns.room)
      setScroll((before) => Math.max(0, Math.min(before + delta, most)))
    },
    [columns],
  )

  return { scroll, hold, scrollBy }
}
