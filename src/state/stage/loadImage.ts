import type { Size } from '../../model/point.ts'
import type { ReadPicture } from '../../worker/protocol.ts'
import { getReadClient } from '../clients.ts'
import { takeOffered } from './offeredPictures.ts'
import type { Picture, ScreenshotRef } from './screenshotPool.ts'

/** Decoded pixels that the stage draws into its canvas. */
export interface DecodedImage extends Picture {
  readonly bitmap: ImageBitmap
}

/** A screen, read and decoded in the worker. */
export async function loadImage(
  ref: ScreenshotRef,
  signal: AbortSignal,
  onSize: (size: Size) => void,
): Promise<DecodedImage> {
  const offered = await takeOffered(ref)
  const picture = offered ?? (await askFor(ref, signal, onSize))
  const bitmap = picture.kind === 'decoded' ? picture.bitmap : await decodePart(picture.blob)
  const { width, height } = bitmap
  return { bitmap, damaged: picture.kind !== 'decoded', size: { width, height } }
}

/** Gives the pixels back now, not when the bitmap happens to be collected. */
export function releaseImage({ bitmap }: DecodedImage): void {
  bitmap.close()
}

function askFor(
  { drop, path }: ScreenshotRef,
  signal: AbortSignal,
  onEvent: (size: Size) => void,
): Promise<ReadPicture> {
  return getReadClient().call('picture', { drop, path }, { signal, onEvent })
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
    return bitmapOf(element, width, height)
  } finally {
    element.removeAttribute('src')
    URL.revokeObjectURL(url)
  }
}

function bitmapOf(element: HTMLImageElement, width: number, height: number): ImageBitmap {
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.drawImage(element, 0, 0)
  return canvas.transferToImageBitmap()
}

function undecodable(): Error {
  return new Error('The browser cannot decode this image.')
}
