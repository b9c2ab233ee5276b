import type { Bounds } from '../../../lib/geometry/placeTag.ts'
import type { NearestChange } from '../../../model/figures/effectFigures.ts'
import { distanceText } from '../../../model/wording/effectText.ts'
import { MarkTag } from '../../shared/overlay/tags/MarkTag.tsx'
import { CHANGE_CASING, CHANGE_COLOUR, CHANGE_TEXT_COLOUR } from './changeStyle.ts'

/** Less than this is inside of a change, as points are whole pixels. */
const INSIDE = 0.5
/** The ring of the aim, in screen pixels: the line begins outside of it where there is room. */
const CLEAR_OF_AIM = 12

/** What the tag of the aim takes above the point, and as much again for ours, in screen pixels. */
const ROOM_ABOVE = 66

/** Below the sign of the aim, the arrow of a scroll included. */
const CLEAR_BELOW = 34

interface NearestLineProps {
  readonly nearest: NearestChange
  readonly k: number
  readonly bounds: Bounds
}

/** From the point to the nearest change, with how far that is. */
export function NearestLine({ nearest, k, bounds }: NearestLineProps) {
  const { from, to, distance } = nearest
  if (distance < INSIDE) return null
  const clear = Math.min(1, CLEAR_OF_AIM / (distance * k))
  const start = { x: from.x + (to.x - from.x) * clear, y: from.y + (to.y - from.y) * clear }
  const d = `M${start.x} ${start.y}L${to.x} ${to.y}`
  const tag = tagPlace(nearest, k)
  return (
    <g data-testid="nearest-change" data-distance={Math.round(distance)}>
      <path
        d={d}
        stroke={CHANGE_CASING}
        strokeWidth={3}
        fill="none"
        vectorEffect="non-scaling-stroke"
      />
      <path
        d={d}
        stroke={CHANGE_COLOUR}
        strokeWidth={1.25}
        fill="none"
        vectorEffect="non-scaling-stroke"
      />
      <MarkTag
        text={distanceText(distance)}
        {...tag}
        k={k}
        bounds={bounds}
        look="outlined"
        colour={CHANGE_TEXT_COLOUR}
        title="From the point to the nearest change"
      />
    </g>
  )
}

/** Where the tag has room beside that of the aim, which stands above the point. */
function tagPlace({ from, to, distance }: NearestChange, k: number) {
  const dx = to.x - from.x
  const dy = to.y - from.y
  if (Math.abs(dx) > Math.abs(dy))
    return { at: { x: from.x + dx / 2, y: from.y + dy / 2 }, side: 'below', reach: 5 } as const
  if (dy > 0)
    return { at: { x: from.x + dx / 2, y: from.y + dy / 2 }, side: 'right', reach: 6 } as const
  return distance * k < ROOM_ABOVE
    ? ({ at: from, side: 'below', reach: CLEAR_BELOW } as const)
    : ({ at: to, side: 'below', reach: 4 } as const)
}
