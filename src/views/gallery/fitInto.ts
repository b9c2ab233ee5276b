import type { Size } from '../../model/point.ts'

/** Where a picture lies that is shown whole in the middle of a box, and its scale. */
export function fitInto(
  picture: Size,
  box: Size,
): { readonly k: number; readonly x: number; readonly y: number } {
  const k = Math.min(box.width / picture.width, box.height / picture.height)
  return { k, x: (box.width - picture.width * k) / 2, y: (box.height - picture.height * k) / 2 }
}
