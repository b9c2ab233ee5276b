import { describe, expect, it } from 'vitest'
import { memorySource } from '../../testing/memorySource.ts'
import type { Source } from '../../source/source.ts'
import { createSmallReads } from './smallReads.ts'

/** A source that notes what is really read of it. */
function watched(files: Readonly<Record<string, string | Uint8Array>>): {
  readonly source: Source
  readonly read: string[]
} {
  const inner = memorySource(files)
  const read: string[] = []
  const source: Source = {
    ...inner,
    bytes(path, signal) {
      read.push(path)
      return inner.bytes(path, signal)
    },
    bytesOfMany(paths, onRead, signal) {
      read.push(...paths)
      return inner.bytesOfMany(paths, onRead, signal)
    },
  }
  return { source, read }
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

describe('small reads', () => {
  it('are given to the runs that want them without reading again, each once', async () => {
    const { source, read } = watched({ 'a.json': 'A', 'b.json': 'B', 'run/turn/c.json': 'C' })
    const reads = createSmallReads()
    const detecting = reads.keeping(source)
    await detecting.bytes('a.json')
    await detecting.bytesOfMany(['b.json', 'run/turn/c.json'], () => undefined)
    reads.keepOnly(['a.json#items[1]', 'run'])
    read.length = 0
    const rows = reads.giving(source)
    expect(text(await rows.bytes('a.json'))).toBe('A')
    const seen: string[] = []
    await rows.bytesOfMany(['b.json', 'run/turn/c.json'], (path) => seen.push(path))
    expect(seen.toSorted()).toEqual(['b.json', 'run/turn/c.json'])
    expect(read).toEqual(['b.json'])
    await rows.bytes('a.json')
    expect(read).toEqual(['b.json', 'a.json'])
  })

  it('are given to every run of a file that holds several', async () => {
    const { source, read } = watched({ 'list.json': '[]' })
    const reads = createSmallReads()
    await reads.keeping(source).bytes('list.json')
    reads.keepOnly(['list.json#[0]', 'list.json#[1]'])
    const rows = reads.giving(source)
    await rows.bytes('list.json')
    await rows.bytes('list.json')
    expect(read).toEqual(['list.json'])
    await rows.bytes('list.json')
    expect(read).toEqual(['list.json', 'list.json'])
  })

  it('are bounded, each and together', async () => {
    const { source, read } = watched({
      'large.json': new Uint8Array(65 * 1024),
      'one.json': '1234',
      'two.json': '5678',
    })
    const reads = createSmallReads(5)
    for (const path of ['large.json', 'one.json', 'two.json'])
      await reads.keeping(source).bytes(path)
    read.length = 0
    for (const path of ['large.json', 'one.json', 'two.json'])
      await reads.giving(source).bytes(path)
    expect(read).toEqual(['large.json', 'two.json'])
  })
})
