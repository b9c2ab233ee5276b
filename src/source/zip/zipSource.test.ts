import fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { openZip } from './zipSource.ts'

const segment = fc.stringMatching(/^[a-zA-Z0-9_ äöü日本-]{1,12}$/)
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
const content = fc.oneof(
  fc.uint8Array({ maxLength: 2_000 }),
  fc
    .tuple(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 20_000 }))
    .map(([text, times]) => new TextEncoder().encode(text.repeat(times))),
)
const tree = fc.array(fc.tuple(path, content, fc.boolean()), { maxLength: 12 }).map((files) => {
  const unique = new Map(files.map(([name, bytes, stored]) => [name, { bytes, stored }]))
  // A file cannot be a folder too.
  const names = [...unique.keys()]
  return new Map(
    [...unique].filter(([name]) => !names.some((other) => other.startsWith(`${name}/`))),
  )
})

describe('openZip, against jszip', () => {
  it('lists and reads what jszip wrote', async () => {
    await fc.assert(
      fc.asyncProperty(tree, fc.boolean(), fc.string(), async (files, streamed, comment) => {
        const writer = new JSZip()
        for (const [name, { bytes, stored }] of files) {
          writer.file(name, bytes, { compression: stored ? 'STORE' : 'DEFLATE' })
        }
        const blob = new Blob([
          await writer.generateAsync({ type: 'arraybuffer', streamFiles: streamed, comment }),
        ])
        const zip = await openZip(blob, 'a.zip', 'a.zip')
        expect(zip.entries.map((entry) => entry.path).toSorted()).toEqual(
          [...files.keys()].map((name) => `a.zip/${name}`).toSorted(),
        )
        for (const [name, { bytes }] of files) {
          const mounted = `a.zip/${name}`
          expect(zip.entry(mounted)?.bytes).toBe(bytes.length)
          expect(Buffer.compare(await zip.bytes(mounted), bytes)).toBe(0)
          const blob = await zip.blob(mounted)
          expect(Buffer.compare(new Uint8Array(await blob.arrayBuffer()), bytes)).toBe(0)
        }
      }),
      { numRuns: 60, endOnFailure: true, verbose: 1 },
    )
  }, 30_000)
})
