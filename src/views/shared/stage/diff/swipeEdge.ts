import type { Size } from '../../../../model/point.ts'
import type { PicturePlace } from '../PictureFigure.tsx'

/** The part of the picture that can be seen, in pixels of the pane. */
export function visibleSpan(
  { matrix, pane }: PicturePlace,
  image: Size,
): { readonly left: number; readonly width: number } {
  const left = Math.max(0, matrix.x)
  const right = Math.min(pane.width, matrix.x + image.width * matrix.k)
  return { left, width: Math.max(0, right - left) }
}

/** Where the two screens part, in image pixels: a share of what can be seen, however far one zooms. */
export function swipeEdge(place: PicturePlace, image: Size, swipe: number): number {
  const { left, width } = visibleSpan(place, image)
  const edge = (left + swipe * width - place.matrix.x) / place.matrix.k
  return Math.max(0, Math.min(edge, image.width))
}
