import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent, ReactElement } from 'react'
import { formatCount } from '../../../lib/text/format.ts'
import { useWidth } from '../../../ui/layout/useWidth.ts'
import { useColours } from '../../../ui/useColours.ts'
import { callColumns, columnAt, columnsInSight, scrollTo } from './callColumns.ts'
import type { CallBar } from './callColumns.ts'
import { CALL_COLOURS, drawCalls } from './drawCalls.ts'

interface CallStripProps {
  readonly bars: readonly CallBar[]
  readonly outputScale: number
  /** Turn that is looked at. 0-based. */
  readonly turn: number
  readonly onSelect: (turn: number) => void
  readonly onHover: (bar: CallBar | undefined) => void
}

const HEIGHT = 58
const PAGE = 10

/** All calls of the run as small bars, drawn into one canvas as wide as what is in sight. */
export function CallStrip(props: CallStripProps): ReactElement | null {
  const { bars, outputScale, turn, onSelect, onHover } = props
  const [room, roomRef] = useWidth()
  const scroller = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [scrolled, setScrolled] = useState(0)
  const [hovered, setHovered] = useState<number>()
  const colourOf = useColours(CALL_COLOURS)
  const columns = useMemo(() => callColumns(bars.length, room), [bars.length, room])
  const current = lastUpTo(bars, turn)

  useEffect(() => {
    const box = scroller.current
    if (box === null || room === 0 || current < 0) return
    box.scrollLeft = scrollTo(columns, current, box.scrollLeft, room)
  }, [columns, current, room])

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (context === null || context === undefined || room === 0) return
    const sight = columnsInSight(columns, scrolled, room)
    const drawing = { bars, columns, scrolled, ...sight, current, hovered, outputScale }
    drawCalls(context, { width: room, height: HEIGHT }, drawing, colourOf)
  }, [bars, columns, scrolled, current, hovered, outputScale, room, colourOf])

  const shown = bars[current]
  if (bars.length === 0) return null

  function select(at: number): void {
    const bar = bars[Math.max(0, Math.min(bars.length - 1, at))]
    if (bar !== undefined) onSelect(bar.turn)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const to = keyTarget(event.key, current, bars.length)
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    select(to)
  }

  function barUnder(event: PointerEvent<HTMLElement>): number | undefined {
    const { left } = event.currentTarget.getBoundingClientRect()
    return columnAt(columns, event.clientX - left + scrolled)
  }

  function hover(at: number | undefined): void {
    if (at === hovered) return
    setHovered(at)
    onHover(at === undefined ? undefined : bars[at])
  }

  return (
    <div ref={roomRef} className="w-full">
      <div
        ref={scroller}
        role="slider"
        tabIndex={0}
        aria-label="Calls"
        aria-orientation="horizontal"
        aria-valuemin={1}
        aria-valuemax={bars.length}
        aria-valuenow={Math.max(0, current) + 1}
        aria-valuetext={shown === undefined ? 'No call' : callText(shown)}
        className="cursor-pointer overflow-x-auto overflow-y-hidden outline-offset-[-2px]"
        onKeyDown={onKeyDown}
        onScroll={(event) => setScrolled(event.currentTarget.scrollLeft)}
        onPointerMove={(event) => hover(barUnder(event))}
        onPointerLeave={() => hover(undefined)}
        onClick={(event) => {
          const { left } = event.currentTarget.getBoundingClientRect()
          const at = columnAt(columns, event.clientX - left + scrolled)
          if (at !== undefined) select(at)
        }}
      >
        <div style={{ width: Math.max(1, columns.total), height: HEIGHT }}>
          <canvas
            ref={canvas}
            aria-hidden
            className="sticky left-0 block"
            style={{ width: room, height: HEIGHT }}
          />
        </div>
      </div>
    </div>
  )
}

/** `Call 12: 5,916 tokens in, 151 out`. */
export function callText({ turn, input, cached, output }: CallBar): string {
  const held = cached === undefined ? '' : ` (${formatCount(cached)} cached)`
  return `Call ${turn + 1}: ${formatCount(input)} tokens in${held}, ${formatCount(output)} out`
}

/** The call of the turn, or the last before it; -1 before the first. */
function lastUpTo(bars: readonly CallBar[], turn: number): number {
  return bars.findLastIndex((bar) => bar.turn <= turn)
}

function keyTarget(key: string, current: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return current - 1
    case 'ArrowRight':
    case 'ArrowUp':
      return current + 1
    case 'PageUp':
      return current + PAGE
    case 'PageDown':
      return current - PAGE
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
