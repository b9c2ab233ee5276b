import { describe, expect, it } from 'vitest'
import { growingFolder } from '../testing/memoryHandles.ts'
import { readErrorCode } from '../testing/readErrorCode.ts'
import { sourceOfParts } from './dropParts.ts'
import { openDrop } from './dropSource.ts'
import { relist } from './relist.ts'

const ROOT = 'run'

async function openGrowing() {
  const folder = growingFolder(ROOT)
  folder.write('a.json', 'one')
  folder.write('turn_000/b.json', 'two')
  const source = await openDrop(
    [{ kind: 'directory-handle', path: ROOT, handle: folder.handle }],
    ROOT,
  )
  return { folder, source }
}

const everywhere = (folders: readonly string[], files: readonly string[] = []) => ({
  folders,
  files,
})

describe('relist', () => {
  it('gives back the very parts when nothing changed', async () => {
    const { source } = await openGrowing()
    await source.bytes('run/a.json')
    const { parts, changes } = await relist(
      source.parts,
      everywhere([ROOT, 'run/turn_000'], ['run/a.json']),
    )
    expect(parts).toBe(source.parts)
    expect(changes.size).toBe(0)
  })

  it('finds new files, new folders with what is in them, changed and vanished files', async () => {
    const { folder, source } = await openGrowing()
    await source.bytes('run/a.json')
    folder.write('a.json', 'longer', 2_000)
    folder.write('turn_001/deep/c.json', 'three')
    folder.remove('turn_000/b.json')
    const { parts, changes } = await relist(
      source.parts,
      everywhere([ROOT, 'run/turn_000'], ['run/a.json']),
    )
    expect(Object.fromEntries(changes)).toEqual({
      'run/a.json': 'changed',
      'run/turn_000/b.json': 'gone',
      'run/turn_001/deep/c.json': 'new',
    })
    const next = sourceOfParts(parts)
    expect(next.entries.map(({ path }) => path)).toEqual(['run/a.json', 'run/turn_001/deep/c.json'])
    expect(new TextDecoder().decode(await next.bytes('run/a.json'))).toBe('longer')
    expect([...parts.folders.keys()]).toContain('run/turn_001/deep')
  })

  it('knows a change by time alone, and leaves files that nobody read alone', async () => {
    const { folder, source } = await openGrowing()
    folder.write('turn_000/b.json', 'TWO', 3_000)
    const unread = await relist(source.parts, everywhere([], ['run/turn_000/b.json']))
    expect(unread.changes.size).toBe(0)
    folder.write('turn_000/b.json', 'two', 4_000)
    const read = await relist(unread.parts, everywhere([], ['run/turn_000/b.json']))
    expect(read.changes.get('run/turn_000/b.json')).toBe('changed')
  })

  it('takes over what did not change, and what was taken out of files', async () => {
    const { folder, source } = await openGrowing()
    await source.bytes('run/turn_000/b.json')
    source.hold('run/a.json#0', new Blob(['held']))
    folder.write('new.json', 'x')
    const { parts } = await relist(source.parts, everywhere([ROOT]))
    const next = sourceOfParts(parts)
    expect(next.entry('run/turn_000/b.json')).toBe(source.entry('run/turn_000/b.json'))
    expect(await (await next.blob('run/a.json#0')).text()).toBe('held')
  })

  it('says that the browser may no longer read', async () => {
    const { folder, source } = await openGrowing()
    await source.bytes('run/a.json')
    folder.write('a.json', new DOMException('no', 'NotAllowedError'))
    expect(await readErrorCode(relist(source.parts, everywhere([], ['run/a.json'])))).toBe(
      'permission',
    )
  })
})
