import { toImagePoint } from '../../../model/point.ts'
import type { ImagePoint, Size, SpaceSizes } from '../../../model/point.ts'
import type { Stop } from '../../../model/stops.ts'

/** Where a stop aimed, in pixels of its screenshot; `undefined` without a place on the picture. */
export function aimPointOf(stop: Stop, image: Size, sizes: SpaceSizes): ImagePoint | undefined {
  const points = stop.action?.points ?? []
  const aim =
    points.find(({ role }) => role === 'target') ??
    points.findLast(({ role }) => role === 'end') ??
    points[0]
  if (aim === undefined) return undefined
  const { x, y } = toImagePoint(aim, image, sizes)
  const isInside = x >= 0 && y >= 0 && x <= image.width && y <= image.height
  return isInside ? { x, y } : undefined
}
