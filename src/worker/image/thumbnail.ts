import { IMAGE_HEAD_BYTES, imageSize } from '../../lib/media/imageSize.ts'
import type { RpcFailure } from '../../lib/rpc.ts'

/** A small file can claim any size: what would decode to more than this is refused unread. */
const MAX_PIXELS = 100_000_000

interface Box {
  readonly width: number
  readonly height: number
}

export class ImageRefusal extends Error {
  override readonly name = 'ImageRefusal'
}

export interface SmallPicture {
  readonly bitmap: ImageBitmap
  /** Of the whole picture, as it is shown. */
  readonly natural: Box
}

/** Decodes and scales in one go, so that the full-size pixels never reach the page. */
export async function thumbnailOf(
  blob: Blob,
  box: Box,
  signal: AbortSignal,
): Promise<SmallPicture> {
  const head = new Uint8Array(await blob.slice(0, IMAGE_HEAD_BYTES).arrayBuffer())
  const size = imageSize(head)
  const resize = resizeFor(size, box)
  signal.throwIfAborted()
  const bitmap = await createImageBitmap(blob, { ...resize, resizeQuality: 'medium' })
  if (signal.aborted) bitmap.close()
  signal.throwIfAborted()
  return { bitmap, natural: upright(size ?? bitmap, bitmap) }
}

/** A photo may be stored lying: its size as shown has the shape of what was decoded. */
export function upright(stored: Box, shown: Box): Box {
  const isTurned = stored.width > stored.height !== shown.width > shown.height
  return isTurned ? { width: stored.height, height: stored.width } : stored
}

/**
 * The one side to scale to: the other follows, whichever way the camera was held. Images are never
 * enlarged. Throws `ImageRefusal` for what should not be decoded.
 */
export function resizeFor(
  size: Box | undefined,
  box: Box,
): { readonly resizeWidth?: number; readonly resizeHeight?: number } {
  if (size === undefined) throw new ImageRefusal('This is no image that can be shown.')
  if (size.width * size.height > MAX_PIXELS) {
    throw new ImageRefusal(`${size.width} × ${size.height} pixels are too many to decode.`)
  }
  const scale = Math.min(box.width / size.width, box.height / size.height)
  if (scale >= 1) return {}
  if (box.width / size.width <= box.height / size.height) {
    return { resizeWidth: Math.max(1, Math.round(size.width * scale)) }
  }
  return { resizeHeight: Math.max(1, Math.round(size.height * scale)) }
}

/** `changed` where the bytes under the Blob are not what they were. */
export function describeImageError(error: unknown): RpcFailure {
  const name = error instanceof Error ? error.name : ''
  const message = error instanceof Error ? error.message : String(error)
  switch (name) {
    case 'AbortError':
      return { code: 'cancelled', message: 'Cancelled.' }
    case 'NotReadableError':
    case 'NotFoundError':
      return { code: 'changed', message: 'The file changed or vanished since it was opened.' }
    case 'ImageRefusal':
      return { code: 'unsupported', message }
    default:
      return { code: 'corrupt', message: 'This image cannot be decoded.' }
  }
}
