import { useRef } from 'react'
import type { PointerEvent } from 'react'

/** A finger or a hand that trembles has not dragged. */
const DRAG_SLOP = 4

interface Brush {
  readonly startX: number
  readonly start: number
  dragged: boolean
}

interface BrushHandlers {
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onPointerMove: (event: PointerEvent) => void
  readonly onPointerUp: (event: PointerEvent) => void
  readonly onPointerCancel: () => void
  /** Whether the click that follows was the end of a drag. */
  readonly wasDrag: () => boolean
}

/** Dragging from one item to another marks both and what lies between; a click stays a click. */
export function useBrush(
  itemAt: (event: PointerEvent) => number,
  onBrush: ((from: number, to: number) => void) | undefined,
): BrushHandlers {
  const brush = useRef<Brush | undefined>(undefined)
  const last = useRef(false)
  return {
    onPointerDown: (event) => {
      last.current = false
      if (onBrush === undefined || event.button !== 0) return
      brush.current = { startX: event.clientX, start: itemAt(event), dragged: false }
    },
    onPointerMove: (event) => {
      const { current } = brush
      if (current === undefined || onBrush === undefined) return
      if (!current.dragged) {
        if (Math.abs(event.clientX - current.startX) < DRAG_SLOP) return
        current.dragged = true
        event.currentTarget.setPointerCapture(event.pointerId)
      }
      onBrush(current.start, itemAt(event))
    },
    onPointerUp: () => {
      last.current = brush.current?.dragged === true
      brush.current = undefined
    },
    onPointerCancel: () => {
      brush.current = undefined
    },
    wasDrag: () => last.current,
  }
}
