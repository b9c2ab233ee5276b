import { assert, constantFrom, property, uint8Array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { imageSize } from './imageSize.ts'

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(Buffer.from(base64, 'base64'))
}

/** A PNG header that claims a size. */
function pngHead(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  const view = new DataView(bytes.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return bytes
}

function ascii(text: string): readonly number[] {
  return [...Buffer.from(text, 'latin1')]
}

describe('imageSize', () => {
  it('reads PNG', () => {
    expect(imageSize(pngHead(1512, 857))).toEqual({ type: 'image/png', width: 1512, height: 857 })
  })

  it('reads GIF', () => {
    const gif = bytesOf('R0lGODlhAQACAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7')
    expect(imageSize(gif)).toEqual({ type: 'image/gif', width: 1, height: 2 })
  })

  it('reads JPEG behind metadata segments and fill bytes', () => {
    const app = [0xff, 0xe1, 0x00, 0x06, 1, 2, 3, 4]
    const frame = [0xff, 0xff, 0xc2, 0x00, 0x11, 8, 0x03, 0x59, 0x05, 0xe8, 3, 0, 0, 0, 0, 0]
    expect(imageSize(Uint8Array.from([0xff, 0xd8, ...app, ...frame]))).toEqual({
      type: 'image/jpeg',
      width: 1512,
      height: 857,
    })
  })

  it('reads the three kinds of WebP', () => {
    const riff = [...ascii('RIFF'), 0, 0, 0, 0, ...ascii('WEBP')]
    const lossy = [...riff, ...ascii('VP8 '), ...Array(10).fill(0), 0x40, 0x01, 0xf0, 0x00]
    expect(imageSize(Uint8Array.from(lossy))).toMatchObject({ width: 320, height: 240 })
    const bits = 319 | (239 << 14)
    const lossless = [0, 8, 16, 24].map((shift) => (bits >>> shift) & 0xff)
    const vp8l = [...riff, ...ascii('VP8L'), 0, 0, 0, 0, 0x2f, ...lossless, 0, 0, 0, 0, 0]
    expect(imageSize(Uint8Array.from(vp8l))).toMatchObject({ width: 320, height: 240 })
    const vp8x = [...riff, ...ascii('VP8X'), ...Array(8).fill(0), 0x3f, 1, 0, 0xef, 0, 0]
    expect(imageSize(Uint8Array.from(vp8x))).toMatchObject({ width: 320, height: 240 })
  })

  it('reads BMP stored top-down', () => {
    const bmp = new Uint8Array(30)
    bmp.set(ascii('BM'))
    const view = new DataView(bmp.buffer)
    view.setUint32(14, 40, true)
    view.setInt32(18, 64, true)
    view.setInt32(22, -48, true)
    expect(imageSize(bmp)).toEqual({ type: 'image/bmp', width: 64, height: 48 })
  })

  it('knows nothing of text, SVG, empty files and a size of zero', () => {
    expect(imageSize(new Uint8Array(0))).toBeUndefined()
    expect(imageSize(new TextEncoder().encode('<svg xmlns="…" width="9999999"/>'))).toBeUndefined()
    expect(imageSize(pngHead(0, 4))).toBeUndefined()
  })

  it('ends on any bytes', () => {
    const magic = constantFrom([0xff, 0xd8], [0x89, 0x50], [...ascii('RIFF')], [])
    assert(
      property(magic, uint8Array({ maxLength: 300 }), (start, rest) => {
        const size = imageSize(Uint8Array.from([...start, ...rest]))
        expect((size?.width ?? 1) * (size?.height ?? 1)).toBeGreaterThan(0)
      }),
    )
  })
})
