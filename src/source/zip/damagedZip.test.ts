import { assert, asyncProperty, integer, nat, tuple, uint8Array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildZip } from '../../testing/buildZip.ts'
import { readErrorCode } from '../../testing/readErrorCode.ts'
import { ReadError } from '../source.ts'
import { openZip } from './zipSource.ts'

function open(bytes: Uint8Array<ArrayBuffer>) {
  return openZip(new Blob([bytes]), 'a.zip', '')
}

/** The opened zip, or why it was refused. */
async function openOrCode(bytes: Uint8Array<ArrayBuffer>) {
  const opening = open(bytes)
  const code = await readErrorCode(opening)
  return code === 'none' ? opening : code
}

const turns = Array.from({ length: 12 }, (_, index) => ({
  name: `turn_${index}/a.json`,
  content: `{"turn":${index}}`.repeat(30),
  deflate: index % 2 === 0,
}))

describe('a zip that was cut off', () => {
  it('at any byte lists the files that are whole, or says that it ends early', async () => {
    const whole = buildZip(turns)
    const refusals: (readonly [number, string])[] = []
    for (let length = 0; length < whole.length; length += 13) {
      const zip = await openOrCode(whole.slice(0, length))
      if (typeof zip === 'string') {
        refusals.push([length, zip])
        continue
      }
      expect(zip.failures.map((failure) => failure.code)).toEqual(['truncated'])
      for (const entry of zip.entries) {
        expect(await readErrorCode(zip.bytes(entry.path))).toBe('none')
      }
    }
    // The first file ends at 62 bytes: before, there is nothing to list.
    expect(
      refusals.every(([length, code]) => code === (length < 4 ? 'not-a-zip' : 'truncated')),
    ).toBe(true)
    expect(Math.max(...refusals.map(([length]) => length))).toBeLessThan(100)
  }, 30_000)

  it('says what was found', async () => {
    const [failure] = (await open(buildZip(turns).slice(0, -30))).failures
    expect(failure?.message).toContain('12 complete files, the last is turn_11/a.json')
    expect(failure?.hint).toBeDefined()
  })
})

describe('a damaged zip', () => {
  it('never gives anything but a ReadError', async () => {
    const whole = buildZip(turns, { zip64: true })
    const damage = tuple(nat(whole.length - 1), integer({ min: 0, max: 255 }))
    await assert(
      asyncProperty(damage, damage, damage, async (...changes) => {
        const bytes = whole.slice()
        for (const [at, value] of changes) bytes[at] = value
        const zip = await openOrCode(bytes)
        const codes = typeof zip === 'string' ? [zip] : []
        if (typeof zip !== 'string') {
          for (const entry of zip.entries) codes.push(await readErrorCode(zip.bytes(entry.path)))
        }
        expect(codes.join()).not.toContain('not ours')
      }),
      { numRuns: 300 },
    )
  }, 30_000)

  it('is told from what is no zip', async () => {
    await assert(
      asyncProperty(uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await readErrorCode(open(Uint8Array.from([0, ...bytes])))).toBe('not-a-zip')
      }),
    )
  })

  it('finds wrong content by its CRC', async () => {
    for (const deflate of [true, false]) {
      const zip = await open(buildZip([{ name: 'a', content: 'abc', deflate, crc32: 7 }]))
      expect(await readErrorCode(zip.bytes('a'))).toBe('corrupt')
    }
  })

  it('says when the directory names fewer files than it should', async () => {
    const zip = await open(buildZip(turns, { entries: 20 }))
    expect(zip.entries).toHaveLength(12)
    expect(zip.failures.map((failure) => failure.code)).toEqual(['corrupt'])
  })
})

describe('a hostile zip', () => {
  it('does not inflate beyond the promised size, nor promise beyond reason', async () => {
    const zeros = { content: new Uint8Array(20_000_000), deflate: true }
    const zip = await open(
      buildZip([
        { ...zeros, name: 'less', claims: { bytes: 20_000 } },
        { name: 'small', content: 'x'.repeat(500), deflate: true, claims: { bytes: 400_000_000 } },
        { name: 'huge', content: 'x'.repeat(900_000), claims: { bytes: 2 ** 31, stored: 2 ** 31 } },
      ]),
    )
    expect(await readErrorCode(zip.bytes('less'))).toBe('corrupt')
    expect(await readErrorCode(zip.bytes('small'))).toBe('corrupt')
    expect(await readErrorCode(zip.bytes('huge'))).toBe('truncated')
  }, 30_000)

  it('refuses the entry that reaches into others, and reads the others', async () => {
    const zip = await open(
      buildZip([
        { name: 'a', content: 'a'.repeat(50), claims: { bytes: 150, stored: 150 } },
        { name: 'b', content: 'b'.repeat(100) },
        { name: 'c', content: 'c', claims: { offset: 80 } },
      ]),
    )
    expect(await readErrorCode(zip.bytes('a'))).toBe('corrupt')
    const codes = new Map<string, string>()
    await zip.bytesOfMany(['a', 'b'], (path, bytes) => {
      codes.set(path, bytes instanceof ReadError ? bytes.code : 'read')
    })
    expect(codes.get('a')).toBe('corrupt')
  })

  it('refuses what is encrypted or packed in another way, and reads the rest', async () => {
    const zip = await open(
      buildZip([
        { name: 'locked', content: 'x', flags: 1 },
        { name: 'aes', content: 'x', flags: 1, method: 99 },
        { name: 'zstd', content: 'x', method: 93 },
        { name: 'open', content: 'x' },
      ]),
    )
    expect(await readErrorCode(zip.bytes('locked'))).toBe('encrypted')
    expect(await readErrorCode(zip.bytes('aes'))).toBe('encrypted')
    expect(await readErrorCode(zip.blob('zstd'))).toBe('unsupported')
    expect(await readErrorCode(zip.bytes('open'))).toBe('none')
    expect(await readErrorCode(zip.bytes('absent'))).toBe('not-found')
    expect(zip.failures.map((failure) => failure.message)).toEqual([
      '2 of 4 files in a.zip are encrypted.',
    ])
  })
})
