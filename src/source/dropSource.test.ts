import { describe, expect, it } from 'vitest'
import { buildZip } from '../testing/buildZip.ts'
import { memoryFile, memoryFolder } from '../testing/memoryHandles.ts'
import { readErrorCode } from '../testing/readErrorCode.ts'
import type { DropItem } from './dropItem.ts'
import { openDrop } from './dropSource.ts'
import { ReadError } from './source.ts'

const zip = buildZip([
  { name: 'turn_000/a.json', content: '{}', deflate: true },
  { name: 'inner.zip', content: buildZip([{ name: 'b', content: 'b' }]) },
])

function dropped(path: string, content: BlobPart): DropItem {
  return { kind: 'file', path, file: new File([content], path) }
}

function folder(name: string, files: Parameters<typeof memoryFolder>[1]): DropItem {
  return { kind: 'directory-handle', path: name, handle: memoryFolder(name, files) }
}

describe('openDrop', () => {
  it('mounts zips as folders, one level, beside folders and files', async () => {
    const source = await openDrop(
      [
        dropped('note.txt', 'hello'),
        folder('runs', {
          'b/turn_000/x.json': 'x',
          'b/.DS_Store': '',
          '__MACOSX/._x': '',
          'a.ZIP': zip,
          'zip-by-content': zip,
        }),
        { kind: 'file-handle', path: 'renamed.bin', handle: memoryFile('renamed.bin', zip) },
      ],
      '3 items',
    )
    expect(source.failures).toEqual([])
    expect(source.entries.map((entry) => entry.path).toSorted()).toEqual([
      'note.txt',
      'renamed.bin/inner.zip',
      'renamed.bin/turn_000/a.json',
      'runs/a.ZIP/inner.zip',
      'runs/a.ZIP/turn_000/a.json',
      'runs/b/turn_000/x.json',
      'runs/zip-by-content',
    ])
    const texts = new Map<string, string>()
    await source.bytesOfMany(
      ['runs/a.ZIP/turn_000/a.json', 'note.txt', 'runs/b/turn_000/x.json', 'runs/a.ZIP/no'],
      (path, bytes) => {
        texts.set(path, bytes instanceof ReadError ? bytes.code : new TextDecoder().decode(bytes))
      },
    )
    expect(Object.fromEntries(texts)).toEqual({
      'runs/a.ZIP/turn_000/a.json': '{}',
      'note.txt': 'hello',
      'runs/b/turn_000/x.json': 'x',
      'runs/a.ZIP/no': 'not-found',
    })
  })

  it('keeps the rest when a zip or a file cannot be read', async () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\n'
    const source = await openDrop(
      [
        dropped('lfs.zip', pointer),
        dropped('cut.zip', zip.slice(0, 20)),
        dropped('half.zip', zip.slice(0, -10)),
        dropped('good.zip', zip),
        folder('runs', { 'gone.zip': new DOMException('gone', 'NotFoundError') }),
      ],
      'drop',
    )
    const failures = source.failures.map((failure) => `${failure.path} ${failure.code}`)
    expect(failures.toSorted()).toEqual([
      'cut.zip truncated',
      'half.zip truncated',
      'lfs.zip not-a-zip',
      'runs/gone.zip changed',
    ])
    expect(new TextDecoder().decode(await source.bytes('lfs.zip'))).toBe(pointer)
    expect(source.has('good.zip/turn_000/a.json')).toBe(true)
    expect(source.has('half.zip/turn_000/a.json')).toBe(true)
  })

  it('keeps two drops of one name apart', async () => {
    const source = await openDrop(
      [folder('run', { a: '1' }), folder('run', { a: '2' }), dropped('../up', 'x')],
      'drop',
    )
    expect(source.entries.map((entry) => entry.path)).toEqual(['run/a', 'run (2)/a', '__/up'])
    expect(new TextDecoder().decode(await source.bytes('run (2)/a'))).toBe('2')
  })

  it('tells how far it is, and stops when it is cancelled', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 6_000 }, (_, index) => [`turn_${index % 1_000}/${index}.png`, '']),
    )
    const controller = new AbortController()
    let last = 0
    const source = await openDrop([folder('run', files)], 'run', ({ files }) => (last = files))
    expect([source.entries.length, last]).toEqual([6_000, 6_000])
    const stopped = openDrop(
      [folder('run', files)],
      'run',
      ({ files }) => {
        if (files === 100) controller.abort()
      },
      controller.signal,
    )
    expect(await readErrorCode(stopped)).toBe('cancelled')
  })
})
