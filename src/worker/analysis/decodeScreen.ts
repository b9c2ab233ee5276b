import { formatBytes } from '../../lib/text/format.ts'
import { imageSize } from '../../lib/media/imageSize.ts'
import type { Raster } from '../../analysis/pixels/raster.ts'
import { AS_STORED } from './asStored.ts'
import { frameOfPng } from './frameOfPng.ts'
import type { TakeRoom } from './pixelRoom.ts'

/** 64 MB decoded, twice that for a pair: larger ones are captures of whole pages, not screens. */
const MAX_SCREEN_PIXELS = 16_000_000
/** Somewhat more than that many pixels take when they do not compress at all. */
const MAX_SCREEN_BYTES = 80_000_000

/** The file of a screen. */
export type ScreenBytes = Uint8Array<ArrayBuffer>

/** Sizes are checked before memory is spent on them. Errors say why, for people. */
export async function readScreen(blob: Blob): Promise<ScreenBytes> {
  if (blob.size === 0) throw new Error('The file is empty.')
  if (blob.size > MAX_SCREEN_BYTES)
    throw new Error(`${formatBytes(blob.size)} are too many to compare.`)
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const claimed = imageSize(bytes)
  if (claimed === undefined) throw new Error('The file is no image.')
  const { width, height } = claimed
  if (width * height > MAX_SCREEN_PIXELS)
    throw new Error(`${width} × ${height} is too large to compare.`)
  return bytes
}

/** Of bytes that `readScreen` let in. */
export async function decodeScreen(
  bytes: ScreenBytes,
  takeRoom: TakeRoom = freshRoom,
): Promise<Raster> {
  const frame = await frameOfPng(bytes, takeRoom)
  if (frame !== undefined) return frame
  const bitmap = await bitmapOf(bytes)
  try {
    return pixelsOf(bitmap)
  } finally {
    bitmap.close()
  }
}

const freshRoom: TakeRoom = (pixels) => new Uint32Array(pixels)

async function bitmapOf(bytes: ScreenBytes): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(new Blob([bytes]), AS_STORED)
  } catch {
    throw new Error('The image is damaged.')
  }
}

/** Kept for the next screen of that size: a canvas of its own each time costs two milliseconds. */
let canvas: OffscreenCanvas | undefined

function pixelsOf(bitmap: ImageBitmap): Raster {
  const { width, height } = bitmap
  if (canvas?.width !== width || canvas.height !== height)
    canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('This browser cannot read pixels back.')
  context.globalCompositeOperation = 'copy'
  context.drawImage(bitmap, 0, 0)
  const { data } = context.getImageData(0, 0, width, height)
  const pixels = new Uint32Array(data.buffer)
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = redAndBlueSwapped(pixels[at] ?? 0)
  return { width, height, pixels }
}

/** Canvases give red in the lowest byte. */
function redAndBlueSwapped(pixel: number): number {
  return (pixel & 0xff_00_ff_00) | ((pixel & 0xff) << 16) | ((pixel >>> 16) & 0xff)
}
