import type { KeyboardEvent, PointerEvent } from 'react'
import type { Stop } from '../../../model/stops.ts'
import type { TurnRange } from '../../../model/turnRange.ts'
import { stopText } from '../../../model/wording/actionText.ts'
import { markRange } from '../../../state/range.ts'
import type { Columns } from '../columns.ts'
import type { Rows } from '../rows.ts'
import { turnAt } from './brushPlace.ts'

interface BrushHandleProps {
  readonly end: 'from' | 'to'
  /** Pixels from the left of the band. */
  readonly x: number
  readonly height: number
  readonly range: TurnRange
  readonly stops: readonly Stop[]
  readonly columns: Columns
  readonly rows: Rows
  readonly scroll: number
  /** First stop of each turn, and one past the last. */
  readonly edges: readonly number[]
}

const PAGE = 10

/** One end of the marked turns: dragged by mouse or finger, moved by arrow keys. */
export function BrushHandle(props: BrushHandleProps) {
  const { end, x, height, range, stops, columns, rows, scroll, edges } = props
  const turns = edges.length - 1
  const at = range[end]
  const stop = stops[edges[at] ?? 0]

  /** The two ends never pass one another. */
  function moveTo(turn: number): void {
    const [least, most] = end === 'from' ? [0, range.to] : [range.from, turns - 1]
    markRange({ ...range, [end]: Math.max(least, Math.min(turn, most)) })
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const band = event.currentTarget.parentElement?.getBoundingClientRect()
    if (band === undefined) return
    // A hair inside, so that the right edge of a column is still that column.
    const inside = event.clientX - band.left - (end === 'to' ? 1 : 0)
    moveTo(turnAt(stops, columns, rows, { x: inside, y: 0, scroll }))
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const turn = keyed(event.key, at, turns)
    if (turn === undefined) return
    event.preventDefault()
    event.stopPropagation()
    moveTo(turn)
  }

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={end === 'from' ? 'First marked turn' : 'Last marked turn'}
      aria-orientation="horizontal"
      aria-valuemin={1}
      aria-valuemax={turns}
      aria-valuenow={at + 1}
      aria-valuetext={`Turn ${at + 1}${stop === undefined ? '' : `, ${stopText(stop)}`}`}
      className="group/handle pointer-events-auto absolute top-0 flex w-6 -translate-x-1/2 cursor-ew-resize touch-none items-end justify-center focus-visible:-outline-offset-2 max-md:w-11"
      style={{ left: x, height }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    >
      <span
        aria-hidden
        className="mb-1 flex h-6 w-2.5 items-center justify-center gap-px rounded-[3px] bg-accent"
      >
        <span className="h-2.5 w-px bg-on-accent" />
        <span className="h-2.5 w-px bg-on-accent" />
      </span>
    </div>
  )
}

/** The turn that a key leads to. Shift makes no difference: it marks text elsewhere as arrows do here. */
function keyed(key: string, at: number, turns: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return at + 1
    case 'ArrowLeft':
    case 'ArrowDown':
      return at - 1
    case 'PageUp':
      return at + PAGE
    case 'PageDown':
      return at - PAGE
    case 'Home':
      return 0
    case 'End':
      return turns - 1
    default:
      return undefined
  }
}

/** The slider under it does not hear of it. */
function onPointerDown(event: PointerEvent<HTMLElement>): void {
  if (event.button !== 0) return
  event.stopPropagation()
  event.currentTarget.setPointerCapture(event.pointerId)
}
