import type { ReactNode } from 'react'
import type { ViewMatrix, ViewSize } from '../../../lib/geometry/viewMatrix.ts'
import type { Overlay as OverlayModel } from '../../../model/overlay/overlay.ts'
import type { Size } from '../../../model/point.ts'
import { useSettings } from '../../../state/settings.ts'
import { AimMarks } from './AimMarks.tsx'
import { SideMarks } from './SideMarks.tsx'
import { AimTag } from './tags/AimTag.tsx'
import { ModelMarks } from './tags/ModelMarks.tsx'
import { OriginMarks } from './tags/OriginMarks.tsx'
import { SideTag } from './tags/SideTag.tsx'
import { visibleBounds } from '../stage/visibleBounds.ts'

/** In a pane as low as this, half of a phone's stage, further tags would lie on the aim's own. */
const LOW = 160

interface OverlayProps {
  readonly overlay: OverlayModel
  readonly image: Size
  readonly matrix: ViewMatrix
  readonly pane: ViewSize
  /** The same point read in other spaces, under the aim. */
  readonly ghosts?: ReactNode
}

/** Marks over the screenshot: placed in image pixels, sized in screen pixels. */
export function Overlay({ overlay, image, matrix, pane, ghosts }: OverlayProps) {
  const hidden = useSettings((settings) => settings.hiddenMarks)
  const { model, origin, marks } = overlay
  const aim = hidden.includes('aim') ? undefined : overlay.aim
  const isPathHidden = hidden.includes('path')
  const { k } = matrix
  const bounds = visibleBounds(image, matrix, pane)
  return (
    <svg
      aria-hidden
      data-stage-overlay=""
      viewBox={`0 0 ${image.width} ${image.height}`}
      className="pointer-events-none absolute inset-0 size-full overflow-visible"
    >
      <SideMarks marks={marks} k={k} />
      {origin === undefined || aim === undefined || isPathHidden ? null : (
        <OriginMarks origin={origin} target={aim.points[0] ?? aim.anchor} k={k} bounds={bounds} />
      )}
      {model.length === 0 ? null : (
        <ModelMarks points={model} tag={overlay.modelTag} aim={aim?.anchor} k={k} bounds={bounds} />
      )}
      {ghosts}
      {aim === undefined ? null : (
        <>
          <AimMarks aim={aim} k={k} />
          <AimTag aim={aim} image={image} k={k} bounds={bounds} />
        </>
      )}
      {(pane.height < LOW ? [] : marks).map((mark, index) => (
        <SideTag key={index} mark={mark} aim={aim} k={k} bounds={bounds} />
      ))}
    </svg>
  )
}
