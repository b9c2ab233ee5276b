import { useMemo, useRef } from 'react'
import { matrixOf } from '../../lib/geometry/viewMatrix.ts'
import type { ViewMatrix } from '../../lib/geometry/viewMatrix.ts'
import type { Overlay as OverlayModel } from '../../model/overlay/overlay.ts'
import { overlayOf } from '../../model/overlay/overlay.ts'
import { markText } from '../../model/overlay/sideMarks.ts'
import type { PointerOrigin } from '../../model/overlay/overlay.ts'
import type { Size, SpaceSizes } from '../../model/point.ts'
import { framesOf } from '../../model/stops.ts'
import type { Stop } from '../../model/stops.ts'
import type { StagePane } from '../../state/stage/stage.ts'
import { useZoom } from '../../state/stage/zoom.ts'
import { ActionBadge } from '../shared/overlay/ActionBadge.tsx'
import { MissingFrame } from './MissingFrame.tsx'
import { Overlay } from './Overlay.tsx'
import { StageImage } from './StageImage.tsx'
import { FRAME_NAMES, absence, frameNote } from './frameTexts.ts'
import { useGeometry } from './useGeometry.ts'
import { usePanZoom } from './usePanZoom.ts'
import { usePaneSize } from './usePaneSize.ts'

/** From this scale on, single pixels are what one looks for. */
const CRISP_FROM = 3

interface StageFigureProps {
  readonly name: string
  readonly pane: StagePane
  readonly stop: Stop
  readonly origin: PointerOrigin | undefined
  readonly sizes: SpaceSizes
  readonly overlays: boolean
  readonly margin: number
  /** Named in its corner, where two stand side by side. */
  readonly heading: string | undefined
}

/** Fitted, a finger scrolls the page and two zoom; zoomed in, all touches are ours. */
const FITTED = 'touch-pan-x touch-pan-y'
const ZOOMED = 'touch-none cursor-grab active:cursor-grabbing'

const noSize: Size = { width: 1, height: 1 }

/** One screenshot with what is drawn on it. */
export function StageFigure(props: StageFigureProps) {
  const { name, pane, stop, origin, sizes, overlays, margin, heading } = props
  const figure = useRef<HTMLElement>(null)
  const size = usePaneSize(figure)
  const view = useZoom((zoom) => zoom.view)
  const image = pane.state === 'image' ? pane.size : undefined
  usePanZoom(figure, image, size, margin)
  useGeometry(name === 'Screenshot', image, size, margin)
  const overlay = useMemo(
    () => overlayOf(stop.action, origin, image ?? noSize, sizes),
    [stop.action, origin, image, sizes],
  )
  const matrix =
    image === undefined || size === undefined ? undefined : matrixOf(view, image, size, margin)
  const note = frameNote(pane, overlay.aim !== undefined)
  return (
    <figure
      ref={figure}
      aria-label={name}
      data-frame={pane.state === 'none' ? 'none' : pane.kind}
      data-artifact={pane.state === 'none' ? undefined : pane.path}
      // Focus for the keys that zoom and pan.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={`relative m-0 min-h-0 min-w-0 flex-1 overflow-hidden bg-stage outline-offset-[-2px] select-none ${view.mode === 'fit' ? FITTED : ZOOMED}`}
    >
      {pane.state === 'image' && matrix !== undefined && size !== undefined ? (
        <>
          <div className="absolute top-0 left-0" style={boxOf(matrix, pane.size)}>
            <StageImage
              drop={pane.drop}
              path={pane.path}
              alt={`${FRAME_NAMES[pane.kind]}, turn ${stop.turn.index + 1}`}
              isCrisp={matrix.k >= CRISP_FROM}
            />
            {overlays ? (
              <Overlay overlay={overlay} image={pane.size} matrix={matrix} pane={size} />
            ) : null}
          </div>
          {overlays && overlay.badge !== undefined ? (
            <div
              className="pointer-events-none absolute flex"
              style={cornerOf(matrix, pane.size, size)}
            >
              <ActionBadge badge={overlay.badge} />
            </div>
          ) : null}
        </>
      ) : null}
      {pane.state === 'image' ? null : (
        <MissingFrame {...absence(pane, framesOf(stop).unavailable)} aim={overlay.aim?.tag} />
      )}
      <figcaption className="pointer-events-none absolute top-2 right-2 left-2 flex flex-wrap gap-1.5 text-[11px] text-text-2">
        <span className="sr-only">{captionOf(pane, overlay)}</span>
        {heading === undefined ? null : (
          <span className="rounded-[4px] border border-line bg-panel px-1.5 text-text-1">
            {heading}
          </span>
        )}
        {note === undefined ? null : (
          <span className="rounded-[4px] border border-line bg-panel px-1.5">{note}</span>
        )}
      </figcaption>
    </figure>
  )
}

/** Whole pixels, so that an image at 1:1 stays sharp. */
function boxOf({ k, x, y }: ViewMatrix, image: Size) {
  return {
    width: image.width * k,
    height: image.height * k,
    transform: `translate(${Math.round(x)}px, ${Math.round(y)}px)`,
  }
}

/** The lower left corner of what can be seen of the image. */
function cornerOf({ k, x, y }: ViewMatrix, image: Size, pane: Size) {
  const left = Math.max(0, x) + 8
  const bottom = Math.max(0, pane.height - y - image.height * k) + 8
  return { left, bottom, maxWidth: Math.max(80, pane.width - left - 8) }
}

function captionOf(pane: StagePane, overlay: OverlayModel): string {
  if (pane.state !== 'image') return ''
  const { width, height } = pane.size
  const aim = overlay.aim === undefined ? '' : `, ${overlay.aim.tag}`
  const marks = overlay.marks.map((mark) => `, ${markText(mark)}`).join('')
  return `${FRAME_NAMES[pane.kind]}, ${width} by ${height} pixels${aim}${marks}`
}
