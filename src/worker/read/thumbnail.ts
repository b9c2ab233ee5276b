import type { Size } from '../../model/point.ts'
import type { SmallPicture, SmallPictureFile } from '../protocol.ts'

/** Text in a screenshot stays legible; where WebP cannot be written, PNG is. */
const QUALITY = 0.9

/** Decodes and scales in one go: the full-size pixels are never held. */
export async function thumbnailOf(blob: Blob, stored: Size, box: Size): Promise<SmallPicture> {
  const bitmap = await createImageBitmap(blob, {
    ...resizeFor(stored, box),
    resizeQuality: 'medium',
  })
  return { bitmap, natural: upright(stored, bitmap) }
}

export async function fileOf({ bitmap, natural }: SmallPicture): Promise<SmallPictureFile> {
  const size = { width: bitmap.width, height: bitmap.height }
  const canvas = new OffscreenCanvas(size.width, size.height)
  // Takes the pixels out of the bitmap, which then holds none.
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY })
  return { blob, size, natural }
}

/** A photo may be stored lying: its size as shown has the shape of what was decoded. */
export function upright(stored: Size, shown: Size): Size {
  const isTurned = stored.width > stored.height !== shown.width > shown.height
  return isTurned ? { width: stored.height, height: stored.width } : stored
}

/**
 * The one side to scale to: the other follows, whichever way the camera was held. Images are never
 * enlarged.
 */
export function resizeFor(
  size: Size,
  box: Size,
): { readonly resizeWidth?: number; readonly resizeHeight?: number } {
  const scale = Math.min(box.width / size.width, box.height / size.height)
  if (scale >= 1) return {}
  if (box.width / size.width <= box.height / size.height) {
    return { resizeWidth: Math.max(1, Math.round(size.width * scale)) }
  }
  return { resizeHeight: Math.max(1, Math.round(size.height * scale)) }
}
