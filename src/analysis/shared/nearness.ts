import type { Box, ImagePoint } from '../../model/point.ts'

export function distanceBetween(a: ImagePoint, b: ImagePoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** From a point to the nearest pixel of a box; 0 inside it. */
export function distanceToBox({ x, y }: ImagePoint, box: Box): number {
  const dx = Math.max(box.x - x, 0, x - (box.x + box.width - 1))
  const dy = Math.max(box.y - y, 0, y - (box.y + box.height - 1))
  return Math.hypot(dx, dy)
}

/** From a point to the nearest of several boxes; undefined where there are none. */
export function nearestBox(
  point: ImagePoint,
  boxes: readonly Box[],
): { readonly box: Box; readonly distance: number } | undefined {
  let nearest: { readonly box: Box; readonly distance: number } | undefined
  for (const box of boxes) {
    const distance = distanceToBox(point, box)
    if (nearest === undefined || distance < nearest.distance) nearest = { box, distance }
  }
  return nearest
}

/** How much of `inner` lies in `outer`, 0–1. */
export function overlapShare(inner: Box, outer: Box): number {
  const width = Math.min(inner.x + inner.width, outer.x + outer.width) - Math.max(inner.x, outer.x)
  const height =
    Math.min(inner.y + inner.height, outer.y + outer.height) - Math.max(inner.y, outer.y)
  if (width <= 0 || height <= 0) return 0
  return (width * height) / (inner.width * inner.height)
}

export function unionOf(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  }
}
