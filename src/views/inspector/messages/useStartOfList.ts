import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { ListImperativeAPI } from 'react-window'

interface Start {
  readonly list: RefObject<ListImperativeAPI | null>
  /** Another one begins anew. */
  readonly place: string
  readonly rows: number
  readonly fromTop: boolean
}

/** Heights are only known once rows were measured: the end is approached in a few frames. */
const FRAMES = 4

/** Begins a list where its newest stands: at its end, or at its top where the rest is folded. */
export function useStartOfList({ list, place, rows, fromTop }: Start): void {
  const hasRows = rows > 0
  const last = useRef(0)
  const begun = useRef<string>(undefined)
  useEffect(() => {
    last.current = rows - 1
  }, [rows])
  useEffect(() => {
    if (!hasRows || begun.current === place) return undefined
    begun.current = place
    let left = FRAMES
    let frame = 0
    const start = (): void => {
      list.current?.scrollToRow(
        fromTop ? { index: 0, align: 'start' } : { index: last.current, align: 'end' },
      )
      left -= 1
      if (left > 0 && !fromTop) frame = requestAnimationFrame(start)
    }
    start()
    return () => cancelAnimationFrame(frame)
  }, [list, place, hasRows, fromTop])
}
