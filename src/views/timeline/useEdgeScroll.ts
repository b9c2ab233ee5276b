import { useEffect, useRef } from 'react'
import type { PointerEvent } from 'react'
import type { Columns } from './columns.ts'
import type { WindowScroll } from './useWindowScroll.ts'

const EDGE = 28
const FASTEST = 24

/** While a drag stands at an edge of the window, the window moves on and the selection with it. */
export function useEdgeScroll(
  columns: Columns,
  { scroll, scrollBy }: WindowScroll,
  onScrolled: (x: number) => void,
) {
  const frame = useRef(0)
  const speed = useRef(0)
  const latest = useRef({ scroll, onScrolled })
  useEffect(() => {
    latest.current = { scroll, onScrolled }
  })
  useEffect(() => () => cancelAnimationFrame(frame.current), [])

  function run(): void {
    if (speed.current === 0) {
      frame.current = 0
      return
    }
    scrollBy(speed.current)
    latest.current.onScrolled(latest.current.scroll + (speed.current > 0 ? columns.room : 0))
    frame.current = requestAnimationFrame(run)
  }

  function onMove(event: PointerEvent<HTMLElement>): void {
    if (!columns.windowed) return
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    const beyond = x < EDGE ? x - EDGE : Math.max(0, x - (columns.room - EDGE))
    speed.current = Math.max(-FASTEST, Math.min(beyond, FASTEST))
    if (speed.current !== 0 && frame.current === 0) frame.current = requestAnimationFrame(run)
  }

  function stop(): void {
    speed.current = 0
  }

  return { onMove, stop }
}
