import { useRef } from 'react'
import type { PointerEvent } from 'react'
import type { Stop } from '../../../model/stops.ts'
import { rangeBetween } from '../../../model/turnRange.ts'
import { markRange } from '../../../state/range.ts'
import type { Columns } from '../columns.ts'
import type { Rows } from '../rows.ts'
import { turnAt } from './brushPlace.ts'

/**
 * Dragging with Alt or Shift held marks turns. It is heard before the slider hears it: a plain drag
 * scrubs as ever.
 */
export function useBrushDrag(stops: readonly Stop[], columns: Columns, rows: Rows, scroll: number) {
  const anchor = useRef<number | undefined>(undefined)

  function turnUnder(event: PointerEvent<HTMLElement>): number {
    const box = event.currentTarget.getBoundingClientRect()
    const at = { x: event.clientX - box.left, y: event.clientY - box.top, scroll }
    return turnAt(stops, columns, rows, at)
  }

  function end(event: PointerEvent<HTMLElement>): void {
    if (anchor.current === undefined) return
    anchor.current = undefined
    event.stopPropagation()
  }

  return {
    onPointerDownCapture: (event: PointerEvent<HTMLElement>): void => {
      if (event.button !== 0 || !(event.altKey || event.shiftKey)) return
      event.stopPropagation()
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      anchor.current = turnUnder(event)
      markRange(rangeBetween(anchor.current, anchor.current))
    },
    onPointerMoveCapture: (event: PointerEvent<HTMLElement>): void => {
      if (anchor.current === undefined) return
      event.stopPropagation()
      markRange(rangeBetween(anchor.current, turnUnder(event)))
    },
    onPointerUpCapture: end,
    onPointerCancelCapture: end,
  }
}
