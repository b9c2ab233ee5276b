import { useMemo } from 'react'
import { overlayOf } from '../../model/overlay/overlay.ts'
import type { Size, SpaceSizes } from '../../model/point.ts'
import type { Stop } from '../../model/stops.ts'
import { useView } from '../../state/view.ts'
import { ActionBadge } from '../shared/overlay/ActionBadge.tsx'
import { AimMarks } from '../shared/overlay/AimMarks.tsx'
import { SideMarks } from '../shared/overlay/SideMarks.tsx'
import { fitInto } from './fitInto.ts'

interface ItemMarksProps {
  readonly stop: Stop
  /** Size of the screenshot itself: points count in its pixels. */
  readonly natural: Size
  readonly box: Size
  readonly sizes: SpaceSizes
  readonly hasCaption: boolean
}

/** Signs are drawn a little smaller than on the stage, so that they cover less of the picture. */
const SIGN_SCALE = 0.8

/** Where the action was aimed, and the text or keys it sent; placed in image pixels. */
export function ItemMarks({ stop, natural, box, sizes, hasCaption }: ItemMarksProps) {
  const isShown = useView((view) => view.overlays)
  const { aim, badge, marks } = useMemo(
    () => overlayOf(stop.action, undefined, natural, sizes),
    [stop.action, natural, sizes],
  )
  if (!isShown) return null
  const { k, x, y } = fitInto(natural, box)
  // What a note says stands in the caption already.
  const shownBadge = badge?.kind === 'note' && hasCaption ? undefined : badge
  return (
    <>
      {aim === undefined && marks.length === 0 ? null : (
        <svg
          aria-hidden
          viewBox={`0 0 ${natural.width} ${natural.height}`}
          className="pointer-events-none absolute overflow-visible"
          style={{ left: x, top: y, width: natural.width * k, height: natural.height * k }}
        >
          <SideMarks marks={marks} k={k / SIGN_SCALE} />
          {aim === undefined ? null : <AimMarks aim={aim} k={k / SIGN_SCALE} />}
        </svg>
      )}
      {shownBadge === undefined ? null : (
        <span className="absolute right-1.5 bottom-1.5 left-1.5 flex">
          <ActionBadge badge={shownBadge} isSmall />
        </span>
      )}
    </>
  )
}
