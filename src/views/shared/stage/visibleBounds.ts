import type { Bounds } from '../../../lib/geometry/placeTag.ts'
import type { ViewMatrix, ViewSize } from '../../../lib/geometry/viewMatrix.ts'
import type { Size } from '../../../model/point.ts'

/** The part of the image inside the pane, in screen pixels from the corner of the image. */
export function visibleBounds(image: Size, { k, x, y }: ViewMatrix, pane: ViewSize): Bounds {
  return {
    left: Math.max(0, -x) + 2,
    top: Math.max(0, -y) + 2,
    right: Math.min(image.width * k, pane.width - x) - 2,
    bottom: Math.min(image.height * k, pane.height - y) - 2,
  }
}
