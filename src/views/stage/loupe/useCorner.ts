import { useRef, useState } from 'react'
import type { PointerEvent as ReactPointerEvent } from 'react'
import { clearCorner, cornerPlace, nearestCorner } from '../../../lib/geometry/corners.ts'
import type { Corner } from '../../../lib/geometry/corners.ts'
import { matrixOf, toPane } from '../../../lib/geometry/viewMatrix.ts'
import type { ViewFrame, ViewPoint, ViewSize } from '../../../lib/geometry/viewMatrix.ts'
import type { ImagePoint } from '../../../model/point.ts'
import { changeSettings, useSettings } from '../../../state/settings.ts'
import { useViewFrame } from '../../shared/stage/useGeometry.ts'

interface CornerPanel {
  /** The corner it stands in: the chosen one, or another while the point lies under that. */
  readonly corner: Corner
  /** How far it is dragged from there. */
  readonly drag: ViewPoint | undefined
  readonly grip: {
    readonly onPointerDown: (event: ReactPointerEvent) => void
    readonly onPointerMove: (event: ReactPointerEvent) => void
    readonly onPointerUp: (event: ReactPointerEvent) => void
    readonly onPointerCancel: () => void
  }
}

/** A panel in a corner of the stage that does not cover the point, and can be dragged to another. */
export function useCorner(
  panel: ViewSize,
  container: ViewSize | undefined,
  point: ImagePoint | undefined,
  margin: number,
): CornerPanel {
  const wanted = useSettings((settings) => settings.loupeCorner)
  const frame = useViewFrame()
  const [drag, setDrag] = useState<ViewPoint>()
  const from = useRef<ViewPoint>(undefined)
  const corner =
    container === undefined || frame === undefined || point === undefined
      ? wanted
      : clearCorner(wanted, panel, container, margin, placesOf(point, frame, container))

  const grip: CornerPanel['grip'] = {
    onPointerDown(event) {
      // Its controls are pressed, not dragged.
      const target = event.target instanceof Element ? event.target : undefined
      if (event.button !== 0 || target?.closest('button, select') !== null) return
      event.currentTarget.setPointerCapture(event.pointerId)
      from.current = { x: event.clientX, y: event.clientY }
    },
    onPointerMove(event) {
      const start = from.current
      if (start !== undefined) setDrag({ x: event.clientX - start.x, y: event.clientY - start.y })
    },
    onPointerUp(event) {
      const start = from.current
      from.current = undefined
      setDrag(undefined)
      if (start === undefined || container === undefined) return
      const at = cornerPlace(corner, panel, container, margin)
      const middle = {
        x: at.x + event.clientX - start.x + panel.width / 2,
        y: at.y + event.clientY - start.y + panel.height / 2,
      }
      changeSettings({ loupeCorner: nearestCorner(middle, container) })
    },
    onPointerCancel() {
      from.current = undefined
      setDrag(undefined)
    },
  }
  return { corner, drag, grip }
}

/** The point on each figure of the stage; a second one stands beside or below the first. */
function placesOf(
  point: ImagePoint,
  { view, image, pane, margin }: ViewFrame,
  container: ViewSize,
): readonly ViewPoint[] {
  const middle = { x: point.x + 0.5, y: point.y + 0.5 }
  const first = toPane(matrixOf(view, image, pane, margin), middle)
  const right = { x: first.x + container.width - pane.width, y: first.y }
  const below = { x: first.x, y: first.y + container.height - pane.height }
  return [first, right, below]
}
