import { IMAGE_HEAD_BYTES, imageSize } from '../../lib/media/imageSize.ts'
import { RpcError } from '../../lib/rpc.ts'
import { takeTurns } from '../../lib/takeTurns.ts'
import type { Size } from '../../model/point.ts'
import type { Picture } from './screenshotPool.ts'

/** Decoded, this is 400 MB: no screen is larger, and a file of a few bytes can claim to be. */
const MAX_IMAGE_PIXELS = 100_000_000

/**
 * A decode cannot be called off. Held keys ask faster than screens decode: those that were scrubbed
 * past while they waited never start, so that memory stays bounded and the last one is not late.
 */
const takeTurn = takeTurns(2)

/** Decoded pixels that the stage draws into its canvas. */
export interface DecodedImage extends Picture {
  readonly bitmap: ImageBitmap
}

/**
 * Decodes off the main thread. To a bitmap rather than an image element: both are shown equally
 * fast, but Chromium keeps what it decoded for elements long after they are gone (850 MB after 300
 * screens of 1.3 megapixels), and nothing can free that. A canvas for each picture is not much
 * better: every one that comes on stage takes a layer of its own.
 */
export async function decodeImage(
  blob: Blob,
  signal: AbortSignal,
  onSize: (size: Size) => void,
): Promise<DecodedImage> {
  if (blob.size === 0) throw new Error('The file is empty.')
  const claimed = await claimedSize(blob)
  if (claimed !== undefined) onSize(claimed)
  signal.throwIfAborted()
  const { bitmap, damaged } = await takeTurn(() => decode(blob), signal)
  const { width, height } = bitmap
  return { bitmap, damaged, size: { width, height } }
}

/** Gives the pixels back now, not when the bitmap happens to be collected. */
export function releaseImage({ bitmap }: DecodedImage): void {
  bitmap.close()
}

/** The size is checked before memory is spent on it. */
async function claimedSize(blob: Blob): Promise<Size | undefined> {
  const head = await blob
    .slice(0, IMAGE_HEAD_BYTES)
    .arrayBuffer()
    .catch(() => Promise.reject(goneFile()))
  const size = imageSize(new Uint8Array(head))
  if (size === undefined) return undefined
  const { width, height } = size
  if (width * height > MAX_IMAGE_PIXELS) throw new Error(`${width}×${height} is too large to show.`)
  return { width, height }
}

async function decode(blob: Blob): Promise<{ bitmap: ImageBitmap; damaged: boolean }> {
  try {
    return { bitmap: await createImageBitmap(blob), damaged: false }
  } catch {
    return { bitmap: await decodePart(blob), damaged: true }
  }
}

/** A cut image is no bitmap, but an element shows what there is of it. */
async function decodePart(blob: Blob): Promise<ImageBitmap> {
  const element = new Image()
  const url = URL.createObjectURL(blob)
  try {
    await new Promise<void>((resolve, reject) => {
      element.addEventListener('load', () => resolve(), { once: true })
      element.addEventListener('error', () => reject(undecodable()), { once: true })
      element.src = url
    })
    const { naturalWidth: width, naturalHeight: height } = element
    if (width === 0 || height === 0) throw undecodable()
    return await bitmapOf(element, width, height)
  } finally {
    element.removeAttribute('src')
    URL.revokeObjectURL(url)
  }
}

async function bitmapOf(
  element: HTMLImageElement,
  width: number,
  height: number,
): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.drawImage(element, 0, 0)
  return canvas.transferToImageBitmap()
}

/** A file on disk is read when its blob is, not when the worker hands it over. */
function goneFile(): RpcError {
  return new RpcError({
    code: 'changed',
    message: 'The file changed or vanished since it was opened.',
  })
}

function undecodable(): Error {
  return new Error('The browser cannot decode this image.')
}
