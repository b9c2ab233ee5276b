export interface ImageSize {
  readonly type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/bmp'
  readonly width: number
  readonly height: number
}

/** How many leading bytes `imageSize` needs; a JPEG may carry long metadata before its size. */
export const IMAGE_HEAD_BYTES = 64 * 1024

/** Type and size of an image from its first bytes, without decoding; undefined when unknown. */
export function imageSize(head: Uint8Array): ImageSize | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const size = pngSize(view) ?? jpegSize(view) ?? gifSize(view) ?? webpSize(view) ?? bmpSize(view)
  return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined
}

function tag(view: DataView, at: number, length = 4): string {
  let text = ''
  for (let i = at; i < at + length && i < view.byteLength; i++) {
    text += String.fromCharCode(view.getUint8(i))
  }
  return text
}

function pngSize(view: DataView): ImageSize | undefined {
  if (view.byteLength < 24 || tag(view, 0, 8) !== '\u0089PNG\r\n\u001a\n') return undefined
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

function gifSize(view: DataView): ImageSize | undefined {
  if (view.byteLength < 10 || !/^GIF8[79]a$/.test(tag(view, 0, 6))) return undefined
  return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

function bmpSize(view: DataView): ImageSize | undefined {
  if (view.byteLength < 26 || tag(view, 0, 2) !== 'BM' || view.getUint32(14, true) < 40) {
    return undefined
  }
  const height = Math.abs(view.getInt32(22, true)) // negative: stored top-down
  return { type: 'image/bmp', width: Math.abs(view.getInt32(18, true)), height }
}

function webpSize(view: DataView): ImageSize | undefined {
  if (view.byteLength < 30 || tag(view, 0) !== 'RIFF' || tag(view, 8) !== 'WEBP') return undefined
  const type = 'image/webp'
  switch (tag(view, 12)) {
    case 'VP8 ':
      return {
        type,
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X': {
      const uint24 = (at: number): number =>
        view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_0000
      return { type, width: uint24(24) + 1, height: uint24(27) + 1 }
    }
    default:
      return undefined
  }
}

/** Walks the marker segments up to the frame header (SOF0–SOF15 without DHT, JPG and DAC). */
function jpegSize(view: DataView): ImageSize | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined
  let at = 2
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1 // fill byte
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    }
    const hasLength = marker !== 0x01 && !(marker >= 0xd0 && marker <= 0xd8)
    const length = hasLength ? view.getUint16(at + 2) : 0
    if (hasLength && length < 2) return undefined
    at += 2 + length
  }
  return undefined
}
