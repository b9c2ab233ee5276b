import { Minus, Plus } from '../../../ui/icons.ts'
import { FIT, matrixOf, zoomTo } from '../../../lib/geometry/viewMatrix.ts'
import type { ZoomView } from '../../../lib/geometry/viewMatrix.ts'
import { stageZoom } from '../../../state/stage/zoom.ts'
import type { ZoomStore } from '../../../state/stage/zoom.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { zoomByStep } from './stageKey.ts'
import { useViewFrame } from './useGeometry.ts'

/** The wheel, a pinch and the keys do the same where the frames need the room. */
const ROOMY = '@max-[560px]/stage:hidden'

interface ZoomToolsProps {
  /** Of the first figure on screen, when that is not the stage's own. */
  readonly zoom?: ZoomStore
}

/** Zoom in steps about the middle of the stage, fitted, and pixel for pixel. */
export function ZoomTools({ zoom = stageZoom }: ZoomToolsProps) {
  const frame = useViewFrame(zoom)
  const setZoom = (view: ZoomView): void => zoom.setState({ view })
  const k =
    frame === undefined ? undefined : matrixOf(frame.view, frame.image, frame.pane, frame.margin).k
  const isFit = frame?.view.mode === 'fit'
  const step = (direction: 1 | -1): void => {
    if (frame !== undefined) setZoom(zoomByStep(frame, direction))
  }
  const actualSize = (): void => {
    if (frame === undefined) return
    const middle = { x: frame.pane.width / 2, y: frame.pane.height / 2 }
    setZoom(zoomTo(frame, 1, middle))
  }
  return (
    <div role="group" aria-label="Zoom" className="flex items-center gap-0.5 max-md:hidden">
      <IconButton
        label="Zoom out"
        icon={<Minus aria-hidden size={14} strokeWidth={1.6} />}
        disabled={frame === undefined || isFit}
        className={ROOMY}
        onClick={() => step(-1)}
      />
      <span title="Zoom level" className="w-11 text-center text-xs text-text-1">
        {k === undefined ? '–' : `${Math.round(k * 100)}%`}
      </span>
      <IconButton
        label="Zoom in"
        icon={<Plus aria-hidden size={14} strokeWidth={1.6} />}
        disabled={frame === undefined}
        className={ROOMY}
        onClick={() => step(1)}
      />
      <Button
        variant="quiet"
        aria-pressed={isFit}
        disabled={frame === undefined}
        onClick={() => setZoom(FIT)}
      >
        Fit
      </Button>
      <Button
        variant="quiet"
        aria-pressed={!isFit && k !== undefined && Math.abs(k - 1) < 0.001}
        disabled={frame === undefined}
        onClick={actualSize}
      >
        1:1
      </Button>
    </div>
  )
}
