import {
  array,
  assert,
  asyncProperty,
  boolean,
  integer,
  oneof,
  string,
  stringMatching,
  tuple,
  uint8Array,
} from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { buildZip } from '../../testing/buildZip.ts'
import { CountingBlob, SparseBlob } from '../../testing/countingBlob.ts'
import { readErrorCode } from '../../testing/readErrorCode.ts'
import { openZip } from './zipSource.ts'

const segment = stringMatching(/^[a-zA-Z0-9_ äöü日本-]{1,12}$/)
const path = array(segment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
const content = oneof(
  uint8Array({ maxLength: 2_000 }),
  tuple(string({ minLength: 1 }), integer({ min: 1, max: 20_000 })).map(([text, times]) =>
    new TextEncoder().encode(text.repeat(times)),
  ),
)
const tree = array(tuple(path, content, boolean()), { maxLength: 12 }).map((files) => {
  const unique = new Map(files.map(([name, bytes, stored]) => [name, { bytes, stored }]))
  const names = [...unique.keys()]
  // A file cannot be a folder too.
  return new Map([...unique].filter(([name]) => !names.some((one) => one.startsWith(`${name}/`))))
})

/** Compared by bytes: `toEqual` takes seconds over large arrays. */
function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}

function open(bytes: Uint8Array<ArrayBuffer>) {
  return openZip(new Blob([bytes]), 'a.zip', '')
}

describe('openZip, against jszip', () => {
  it('lists and reads what jszip wrote', async () => {
    await assert(
      asyncProperty(tree, boolean(), string(), async (files, streamFiles, comment) => {
        const writer = new JSZip()
        for (const [name, { bytes, stored }] of files) {
          writer.file(name, bytes, { compression: stored ? 'STORE' : 'DEFLATE' })
        }
        const written = await writer.generateAsync({ type: 'arraybuffer', streamFiles, comment })
        const zip = await openZip(new Blob([written]), 'a.zip', 'a.zip')
        const expected = [...files.keys()].map((name) => `a.zip/${name}`)
        expect(zip.entries.map((entry) => entry.path).toSorted()).toEqual(expected.toSorted())
        const many = new Map<string, unknown>()
        await zip.bytesOfMany(expected, (one, bytes) => many.set(one, bytes))
        for (const [name, { bytes }] of files) {
          const mounted = `a.zip/${name}`
          const together = many.get(mounted)
          expect(zip.entry(mounted)?.bytes).toBe(bytes.length)
          expect(isSame(await zip.bytes(mounted), bytes)).toBe(true)
          expect(together instanceof Uint8Array && isSame(together, bytes)).toBe(true)
          const blob = await zip.blob(mounted)
          expect(isSame(new Uint8Array(await blob.arrayBuffer()), bytes)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  }, 30_000)
})

describe('openZip, layouts', () => {
  const files = [
    { name: 'turn_000/a.json', content: '{"a":1}', deflate: true },
    { name: 'turn_000/b.png', content: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) },
  ]

  it.each([
    ['plain', buildZip(files)],
    ['Zip64 end record', buildZip(files, { zip64: true })],
    [
      'Zip64 fields',
      buildZip(
        files.map((file) => ({ ...file, zip64: true })),
        { zip64: true },
      ),
    ],
    ['a program before it', buildZip(files, { prefix: new Uint8Array(5_000) })],
    ['a program, offsets fixed', buildZip(files, { prefix: new Uint8Array(99), startAt: 99 })],
    ['a program, Zip64', buildZip(files, { prefix: new Uint8Array(99), zip64: true })],
    [
      'a comment with an end record in it',
      buildZip(files, { comment: 'PK\u0005\u0006'.repeat(20) }),
    ],
    ['the longest comment', buildZip(files, { comment: 'x'.repeat(65_535) })],
    ['long local fields', buildZip(files.map((file) => ({ ...file, localExtra: 9_000 })))],
    ['junk after it', Uint8Array.from([...buildZip(files), ...new Uint8Array(300)])],
  ])('%s', async (_, bytes) => {
    const zip = await open(bytes)
    expect(zip.failures).toEqual([])
    expect(zip.entries.map((entry) => entry.path)).toEqual(['turn_000/a.json', 'turn_000/b.png'])
    expect(new TextDecoder().decode(await zip.bytes('turn_000/a.json'))).toBe('{"a":1}')
    const picture = await zip.blob('turn_000/b.png')
    expect([picture.type, picture.size]).toEqual(['image/png', 7])
    expect(zip.entry('turn_000/a.json')?.modified).toBe(new Date(2025, 8, 14, 10, 31, 36).getTime())
  })

  it('lists 70,000 files, with and without Zip64', async () => {
    const many = Array.from({ length: 70_000 }, (_, index) => ({ name: `f${index}`, content: '' }))
    for (const zip64 of [true, false]) {
      const zip = await open(buildZip(many, { zip64 }))
      expect([zip.entries.length, zip.failures.length]).toEqual([70_000, 0])
      expect(zip.has('f69999')).toBe(true)
    }
  }, 60_000)

  it('reads entries beyond 4 GB', async () => {
    const startAt = 5 * 2 ** 32
    const far = [
      { name: 'a', content: 'far away', zip64: true, deflate: true },
      { name: 'b', content: 'farther', zip64: true },
    ]
    const zip = await openZip(
      new SparseBlob(startAt, buildZip(far, { zip64: true, startAt })),
      'a.zip',
      '',
    )
    expect(zip.failures).toEqual([])
    expect(new TextDecoder().decode(await zip.bytes('a'))).toBe('far away')
    expect(await (await zip.blob('b')).text()).toBe('farther')
  })

  it('decodes names, keeps them inside the drop, leaves out what systems leave behind', async () => {
    const names = [
      'a\\b\\c.txt',
      '../../etc/passwd',
      '/root.txt',
      'C:\\x.txt',
      'a/./b//d.txt',
      '..',
      'tab\there',
      '日本/ü.txt',
      '__MACOSX/a/._c.txt',
      'a/.DS_Store',
      'a/._c.txt',
      'a/Thumbs.db',
      'empty/',
      'time 10:30.txt',
    ]
    const cp437 = { name: Uint8Array.from([0x81, 0x62]), content: '' }
    const zip = await open(buildZip([...names.map((name) => ({ name, content: '' })), cp437]))
    expect(zip.entries.map((entry) => entry.path)).toEqual([
      'a/b/c.txt',
      '__/__/etc/passwd',
      'root.txt',
      'C_/x.txt',
      'a/b/d.txt',
      '__',
      'tab\u{fffd}here',
      '日本/ü.txt',
      'time 10:30.txt',
      'üb',
    ])
  })

  it('lets the last of two files with one path win', async () => {
    const zip = await open(
      buildZip([
        { name: 'a', content: 'first' },
        { name: 'a', content: 'second' },
      ]),
    )
    expect([zip.entries.length, zip.replaced]).toEqual([1, 1])
    expect(new TextDecoder().decode(await zip.bytes('a'))).toBe('second')
  })
})

describe('openZip, reads', () => {
  it('takes one slice to open, one to read a file, one for neighbours', async () => {
    const files = Array.from({ length: 500 }, (_, index) => ({
      name: `turn_${index}/a.json`,
      content: `{"index":${index}}`.repeat(20),
      deflate: index % 2 === 0,
      localExtra: 28,
    }))
    const blob = new CountingBlob([buildZip(files)])
    const zip = await openZip(blob, 'a.zip', '')
    expect(blob.reads).toHaveLength(1)
    await zip.bytes('turn_7/a.json')
    await zip.bytes('turn_8/a.json')
    expect(blob.reads).toHaveLength(3)
    await zip.blob('turn_9/a.json')
    expect(blob.reads).toHaveLength(4)
    let seen = 0
    await zip.bytesOfMany(
      zip.entries.map((entry) => entry.path),
      () => (seen += 1),
    )
    expect([seen, blob.reads.length]).toEqual([500, 5])
  })

  it('takes a second slice for a larger directory, and one more for a long local field', async () => {
    const files = Array.from({ length: 4_000 }, (_, index) => ({
      name: `${'x'.repeat(100)}${index}`,
      content: '',
    }))
    const last = { name: 'last', content: 'x'.repeat(3_000), localExtra: 2_000 }
    const blob = new CountingBlob([buildZip([...files, last])])
    const zip = await openZip(blob, 'a.zip', '')
    expect([zip.entries.length, blob.reads.length]).toEqual([4_001, 2])
    expect((await zip.bytes('last')).length).toBe(3_000)
    expect(blob.reads).toHaveLength(4)
  })

  it('reads across a wide gap in two slices and does not read the gap', async () => {
    const blob = new CountingBlob([
      buildZip([
        { name: 'a', content: 'a' },
        { name: 'gap', content: new Uint8Array(2_000_000) },
        { name: 'b', content: 'b' },
      ]),
    ])
    const zip = await openZip(blob, 'a.zip', '')
    const before = blob.reads.length
    await zip.bytesOfMany(['b', 'a', 'nowhere'], () => undefined)
    const sizes = blob.reads.slice(before).map(([start, end]) => end - start)
    expect(sizes).toHaveLength(2)
    expect(Math.max(...sizes)).toBeLessThan(1_000)
  })

  it('stops when it is cancelled', async () => {
    const files = Array.from({ length: 50 }, (_, index) => ({ name: `${index}`, content: 'x' }))
    const zip = await open(buildZip(files))
    const controller = new AbortController()
    const paths = zip.entries.map((entry) => entry.path)
    let seen = 0
    const reading = zip.bytesOfMany(
      paths,
      () => {
        seen += 1
        if (seen === 10) controller.abort()
      },
      controller.signal,
    )
    expect(await readErrorCode(reading)).toBe('cancelled')
    expect(seen).toBe(10)
    expect(await readErrorCode(zip.bytes('1', controller.signal))).toBe('cancelled')
    expect(await readErrorCode(openZip(new Blob([]), 'a', '', controller.signal))).toBe('cancelled')
  })
})
