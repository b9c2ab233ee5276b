import type { Raster } from '../../analysis/pixels/raster.ts'
import { AS_STORED } from './asStored.ts'
import type { TakeRoom } from './pixelRoom.ts'

/** What of `ImageDecoder` is used here: the types of the DOM do not have it yet. */
interface Decoder {
  decode(): Promise<{ readonly image: VideoFrame }>
  close(): void
}

type DecoderType = new (init: {
  readonly data: ArrayBufferView
  readonly type: string
  readonly colorSpaceConversion: 'none'
}) => Decoder

const PNG = 'image/png'
/** As rasters have it. */
const WANTED = 'BGRX'
const OPAQUE = 0xff_00_00_00

/**
 * Pixels of an opaque PNG, decoded while this thread measures another one: a bitmap of a blob is
 * decoded only while the thread waits, and reading it back takes twice as long (33 ms a screen
 * with 12 ms of measuring, instead of 16). Undefined where the browser has no such decoder, and for
 * what it does not decode to whole, opaque pixels.
 */
export async function frameOfPng(
  bytes: Uint8Array,
  takeRoom: TakeRoom,
): Promise<Raster | undefined> {
  const decoderType: unknown = Reflect.get(globalThis, 'ImageDecoder')
  if (!isDecoder(decoderType) || bytes[0] !== 0x89) return undefined
  let decoder: Decoder | undefined
  try {
    decoder = new decoderType({ data: bytes, type: PNG, ...AS_STORED })
    const { image } = await decoder.decode()
    return await pixelsOf(image, takeRoom)
  } catch {
    return undefined
  } finally {
    decoder?.close()
  }
}

function isDecoder(value: unknown): value is DecoderType {
  return typeof value === 'function'
}

async function pixelsOf(frame: VideoFrame, takeRoom: TakeRoom): Promise<Raster | undefined> {
  try {
    const { displayWidth: width, displayHeight: height, format } = frame
    if (format !== 'BGRX' && format !== 'RGBX') return undefined
    const pixels = takeRoom(width * height)
    await frame.copyTo(pixels, { format: WANTED })
    // What stands in the fourth byte is nowhere promised.
    if (pixels[0] !== undefined && pixels[0] >>> 24 !== 0xff)
      for (let at = 0; at < pixels.length; at += 1) pixels[at] = (pixels[at] ?? 0) | OPAQUE
    return { width, height, pixels }
  } finally {
    frame.close()
  }
}
