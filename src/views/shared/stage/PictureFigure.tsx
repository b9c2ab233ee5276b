import { useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Bounds } from '../../../lib/geometry/placeTag.ts'
import { matrixOf } from '../../../lib/geometry/viewMatrix.ts'
import type { ViewMatrix, ViewSize } from '../../../lib/geometry/viewMatrix.ts'
import type { Overlay as OverlayModel } from '../../../model/overlay/overlay.ts'
import { overlayOf } from '../../../model/overlay/overlay.ts'
import type { PointerOrigin } from '../../../model/overlay/overlay.ts'
import type { Size, SpaceSizes } from '../../../model/point.ts'
import type { Stop } from '../../../model/stops.ts'
import { stageZoom } from '../../../state/stage/zoom.ts'
import type { ZoomStore } from '../../../state/stage/zoom.ts'
import { ActionBadge } from '../overlay/ActionBadge.tsx'
import { Overlay } from '../overlay/Overlay.tsx'
import { useGeometry } from './useGeometry.ts'
import { usePanZoom } from './usePanZoom.ts'
import { usePaneSize } from './usePaneSize.ts'
import { visibleBounds } from './visibleBounds.ts'

/** What every figure of the stage is given, whatever picture it shows. */
export interface FigureProps {
  readonly name: string
  readonly stop: Stop
  readonly origin: PointerOrigin | undefined
  readonly sizes: SpaceSizes
  readonly overlays: boolean
  readonly margin: number
  /** Drawn over the picture under the aim, in its pixels: other readings, another run's point. */
  readonly renderMarks?: (place: MarkPlace) => ReactNode
  /** Unless it is the stage's own. */
  readonly zoom?: ZoomStore
  /** Stands before the tag of the aim, where several runs are drawn. */
  readonly letter?: string
}

/** Where marks can be drawn. */
export interface MarkPlace {
  readonly overlay: OverlayModel
  readonly image: Size
  readonly k: number
  readonly bounds: Bounds
}

/** Where the picture lies in its pane. */
export interface PicturePlace {
  readonly matrix: ViewMatrix
  readonly pane: ViewSize
}

interface PictureFigureProps extends FigureProps {
  readonly frame: string
  readonly artifact: string | undefined
  /** Size of the picture; undefined where there is none. */
  readonly image: Size | undefined
  /** In the transform of the picture, under the points. */
  readonly renderPicture: (place: PicturePlace) => ReactNode
  /** In the pane, above everything that is drawn. */
  readonly renderControls?: (place: PicturePlace) => ReactNode
  /** What stands there without a picture. */
  readonly renderAbsence?: (overlay: OverlayModel) => ReactNode
  /** For those who do not see the picture. */
  readonly caption: (overlay: OverlayModel) => string
  /** Named in its corner, where two stand side by side. */
  readonly heading: string | undefined
  readonly note: (overlay: OverlayModel) => string | undefined
}

/** Fitted, a finger scrolls the page and two zoom; zoomed in, all touches are ours. */
const FITTED = 'touch-pan-x touch-pan-y'
const ZOOMED = 'touch-none cursor-grab active:cursor-grabbing'

const noSize: Size = { width: 1, height: 1 }

/** A picture that can be zoomed and panned, with what is drawn on it. */
export function PictureFigure(props: PictureFigureProps) {
  const { name, stop, origin, sizes, overlays, margin, frame, artifact, image, heading } = props
  const figure = useRef<HTMLElement>(null)
  const size = usePaneSize(figure)
  const { zoom = stageZoom, letter } = props
  const view = useStore(zoom, (state) => state.view)
  usePanZoom(figure, image, size, margin, zoom)
  useGeometry(name === 'Screenshot', image, size, margin)
  const overlay = useMemo(
    () => lettered(overlayOf(stop.action, origin, image ?? noSize, sizes), letter),
    [stop.action, origin, image, sizes, letter],
  )
  const place =
    image === undefined || size === undefined
      ? undefined
      : { matrix: matrixOf(view, image, size, margin), pane: size, image }
  const note = props.note(overlay)
  return (
    <figure
      ref={figure}
      aria-label={name}
      data-frame={frame}
      data-artifact={artifact}
      // Focus for the keys that zoom and pan.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={`relative m-0 min-h-0 min-w-0 flex-1 overflow-hidden bg-stage outline-offset-[-2px] select-none ${view.mode === 'fit' ? FITTED : ZOOMED}`}
    >
      {place === undefined ? null : (
        <>
          <div className="absolute top-0 left-0" style={boxOf(place.matrix, place.image)}>
            {props.renderPicture(place)}
            {overlays ? (
              <Overlay
                overlay={overlay}
                image={place.image}
                matrix={place.matrix}
                pane={place.pane}
                ghosts={props.renderMarks?.({
                  overlay,
                  image: place.image,
                  k: place.matrix.k,
                  bounds: visibleBounds(place.image, place.matrix, place.pane),
                })}
              />
            ) : null}
          </div>
          {overlays && overlay.badge !== undefined ? (
            <div
              className="pointer-events-none absolute flex"
              style={cornerOf(place.matrix, place.image, place.pane)}
            >
              <ActionBadge badge={overlay.badge} />
            </div>
          ) : null}
          {props.renderControls?.(place)}
        </>
      )}
      {image === undefined ? props.renderAbsence?.(overlay) : null}
      <figcaption className="pointer-events-none absolute top-2 right-2 left-2 flex flex-wrap gap-1.5 text-[11px] text-text-2">
        <span className="sr-only">{props.caption(overlay)}</span>
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

function lettered(overlay: OverlayModel, letter: string | undefined): OverlayModel {
  const { aim } = overlay
  if (letter === undefined || aim === undefined) return overlay
  return { ...overlay, aim: { ...aim, tag: `${letter} ${aim.tag}` } }
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
function cornerOf({ k, x, y }: ViewMatrix, image: Size, pane: ViewSize) {
  const left = Math.max(0, x) + 8
  const bottom = Math.max(0, pane.height - y - image.height * k) + 8
  return { left, bottom, maxWidth: Math.max(80, pane.width - left - 8) }
}
