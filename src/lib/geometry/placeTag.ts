import { assertNever } from '../assertNever.ts'

interface Point {
  readonly x: number
  readonly y: number
}

interface Box {
  readonly width: number
  readonly height: number
}

/** Left, top, right and bottom edge. */
export interface Bounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export type TagSide = 'above' | 'below' | 'left' | 'right'

const OPPOSITE: Readonly<Record<TagSide, TagSide>> = {
  above: 'below',
  below: 'above',
  left: 'right',
  right: 'left',
}

/**
 * Top left corner for a tag that belongs to `anchor` and keeps `reach` away from it: on the side
 * asked for, on the opposite one where it does not fit, and inside `bounds` in any case. All in the
 * same units.
 */
export function placeTag(
  anchor: Point,
  reach: number,
  tag: Box,
  bounds: Bounds,
  side: TagSide,
): Point {
  const first = placeOn(anchor, reach, tag, side)
  const fits = isInside(first, tag, bounds, side)
  const chosen = fits ? first : placeOn(anchor, reach, tag, OPPOSITE[side])
  return {
    x: clamp(chosen.x, bounds.left, bounds.right - tag.width),
    y: clamp(chosen.y, bounds.top, bounds.bottom - tag.height),
  }
}

function placeOn(anchor: Point, reach: number, tag: Box, side: TagSide): Point {
  const x = anchor.x - tag.width / 2
  const y = anchor.y - tag.height / 2
  switch (side) {
    case 'above':
      return { x, y: anchor.y - reach - tag.height }
    case 'below':
      return { x, y: anchor.y + reach }
    case 'left':
      return { x: anchor.x - reach - tag.width, y }
    case 'right':
      return { x: anchor.x + reach, y }
    default:
      return assertNever(side)
  }
}

/** Only along the side's own axis: across it the tag slides. */
function isInside(at: Point, tag: Box, bounds: Bounds, side: TagSide): boolean {
  if (side === 'above' || side === 'below')
    return at.y >= bounds.top && at.y + tag.height <= bounds.bottom
  return at.x >= bounds.left && at.x + tag.width <= bounds.right
}

/** Where there is less room than needed, the start of the tag stays readable. */
function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
