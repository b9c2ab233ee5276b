import { FIT, matrixOf, nextScale, panBy, zoomTo } from '../../../lib/geometry/viewMatrix.ts'
import type { ViewFrame, ZoomView } from '../../../lib/geometry/viewMatrix.ts'

const PAN_STEP = 48

interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** The view that a key leads to while the stage has the focus; `undefined` when it means nothing. */
export function stageKey(frame: ViewFrame, event: Key): ZoomView | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  switch (event.key) {
    case '+':
    case '=':
      return zoomByStep(frame, 1)
    case '-':
      return zoomByStep(frame, -1)
    case '0':
      return FIT
    default:
      return frame.view.mode === 'fit' ? undefined : panKey(frame, event.key)
  }
}

/** One step of the zoom buttons, about the middle of the pane. */
export function zoomByStep(frame: ViewFrame, direction: 1 | -1): ZoomView {
  const { k } = matrixOf(frame.view, frame.image, frame.pane, frame.margin)
  const middle = { x: frame.pane.width / 2, y: frame.pane.height / 2 }
  return zoomTo(frame, nextScale(k, direction), middle)
}

/** An arrow key shows what lies on its side. */
function panKey(frame: ViewFrame, key: string): ZoomView | undefined {
  switch (key) {
    case 'ArrowLeft':
      return panBy(frame, PAN_STEP, 0)
    case 'ArrowRight':
      return panBy(frame, -PAN_STEP, 0)
    case 'ArrowUp':
      return panBy(frame, 0, PAN_STEP)
    case 'ArrowDown':
      return panBy(frame, 0, -PAN_STEP)
    default:
      return undefined
  }
}
