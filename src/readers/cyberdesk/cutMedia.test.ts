import { assert, property, record, string, uint8Array, array, oneof, constant } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from '../../lib/json/json.ts'
import { cutMedia, mediaAt } from './cutMedia.ts'
import { decodeBase64 } from './decodeBase64.ts'

const encoder = new TextEncoder()

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

/** Bytes that begin like a PNG and are too many to stay in the text. */
function picture(rest: Uint8Array): Uint8Array {
  return Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, ...rest])
}

describe('cutMedia', () => {
  it('takes pictures out and leaves every other value as it was', () => {
    const step = record({
      text: oneof(string({ maxLength: 200 }), constant('"quoted" \\ {"a": [1]}')),
      rest: uint8Array({ minLength: 50, maxLength: 200 }),
    })
    assert(
      property(array(step, { maxLength: 4 }), (steps) => {
        const value = steps.map(({ text, rest }, index) => ({
          text,
          screenshot: `${index % 2 === 0 ? '' : 'data:image/png;base64,'}${base64(picture(rest))}`,
        }))
        const bytes = encoder.encode(JSON.stringify(value))
        const { text, spans } = cutMedia(bytes)
        const read = parseJson(text)
        expect(spans).toHaveLength(steps.length)
        for (const [index, { text: said, rest }] of steps.entries()) {
          const item = Array.isArray(read) ? read[index] : undefined
          expect(item.text).toBe(said)
          const span = mediaAt(spans, item.screenshot)
          expect(span?.type).toBe('image/png')
          const decoded = decodeBase64(bytes.subarray(span?.start, span?.end))
          expect(decoded).toEqual(picture(rest))
        }
      }),
    )
  })

  it('decodes what writers make of base64: escaped slashes, line ends, the URL alphabet', () => {
    const bytes = picture(Uint8Array.from({ length: 120 }, (_, at) => at * 7))
    const plain = base64(bytes)
    for (const written of [
      plain,
      plain.replaceAll('/', '\\/'),
      plain.replace(/.{76}/g, '$&\\r\\n'),
      plain.replaceAll('+', '-').replaceAll('/', '_'),
    ]) {
      const file = encoder.encode(`{"a":"${written}"}`)
      const { spans } = cutMedia(file)
      expect(decodeBase64(file.subarray(spans[0]?.start, spans[0]?.end))).toEqual(bytes)
    }
  })

  it('tells JPEG and WebP by their first characters, and leaves text alone', () => {
    const tail = 'A'.repeat(200)
    const types = ['/9j/', 'UklGR', 'iVBORw0KGgo', 'Hello', ''].map((start) => {
      const { spans } = cutMedia(encoder.encode(JSON.stringify(start + tail)))
      return spans[0]?.type
    })
    expect(types).toEqual(['image/jpeg', 'image/webp', 'image/png', undefined, undefined])
  })

  it('ends on any bytes', () => {
    assert(
      property(uint8Array({ maxLength: 300 }), (bytes) => {
        expect(cutMedia(bytes).text).toBeTypeOf('string')
      }),
    )
  })
})
