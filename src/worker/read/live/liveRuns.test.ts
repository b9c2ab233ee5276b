import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cuaReader } from '../../../readers/cua/cuaReader.ts'
import { splitRun } from '../../../testing/cua/runs.ts'
import { growingFolder } from '../../../testing/memoryHandles.ts'
import { aCall, fileItems, readWorld } from '../../../testing/readWorld.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 }))
afterEach(() => vi.useRealTimers())

const later = (milliseconds: number): void => void vi.setSystemTime(Date.now() + milliseconds)

async function opened(world: ReturnType<typeof readWorld>, handle: FileSystemDirectoryHandle) {
  const items = [{ kind: 'directory-handle', path: handle.name, handle } as const]
  const { runs } = await world.open({ drop: 'd', name: handle.name, items }, aCall())
  const run = runs[0]?.run ?? ''
  const first = await world.read({ run }, aCall())
  return { run, first, refresh: (paths?: string[]) => refreshOf(world, run, paths) }
}

function refreshOf(
  world: ReturnType<typeof readWorld>,
  run: string,
  paths: readonly string[] = [],
) {
  return world.refresh({ run, paths }, aCall())
}

async function cuaWorld() {
  const folder = growingFolder('trajectories')
  const files = Object.entries(splitRun()).map(
    ([path, content]) => [path.replace('trajectories/', ''), content] as const,
  )
  const write = (count: number, cut?: number): void => {
    for (const [path, content] of files.slice(0, count)) {
      folder.write(path, typeof content === 'string' ? content : new Uint8Array(content), 1_000)
    }
    const [path = '', content = ''] = files[count] ?? []
    if (cut !== undefined) folder.write(path, String(content).slice(0, cut), Date.now())
  }
  const world = readWorld({
    detectRuns: (source, signal) => cuaReader.detect(source, signal),
    readerOf: () => cuaReader,
  })
  return { folder, write, world, names: files.map(([path]) => path) }
}

describe('refresh', () => {
  it('reads nothing while nothing changes, then what is new', async () => {
    const folder = growingFolder('list')
    folder.write('list.txt', 'a\nb')
    folder.write('a', 'first')
    folder.write('b', 'second')
    const world = readWorld()
    const { refresh, first, run } = await opened(world, folder.handle)
    expect(first.turns).toHaveLength(2)
    expect(await refresh()).toMatchObject({ paths: [], bytesRead: 0, unsettled: false })
    expect((await refresh()).trajectory).toBeUndefined()

    folder.write('list.txt', 'a\nb\nc', 900_000)
    folder.write('c', 'third', 900_000)
    const next = await refresh()
    expect(next.gone).toEqual([])
    expect(next.trajectory?.turns).toHaveLength(3)
    expect(next.paths.toSorted()).toEqual(['list/c', 'list/list.txt'])
    expect([next.filesRead, next.bytesRead]).toEqual([2, 10])
    expect(next.modified).toBe(900_000)
    const { sent } = await world.conversation({ run, turn: 2 }, aCall())
    expect(sent[0]?.parts).toMatchObject([{ text: 'third' }])
  })

  it('shows a changed file as it is now, also as text', async () => {
    const folder = growingFolder('list')
    folder.write('list.txt', 'a')
    folder.write('a', 'before')
    const world = readWorld()
    const { refresh } = await opened(world, folder.handle)
    const page = { drop: 'd', path: 'list/a', start: 0, length: 100, reveal: true }
    expect((await world.text(page, aCall())).text).toBe('before')
    folder.write('a', 'after!', 2_000)
    await refresh(['list/a'])
    expect((await world.text(page, aCall())).text).toBe('after!')
  })

  it('tells what is gone', async () => {
    const folder = growingFolder('list')
    folder.write('list.txt', 'a')
    folder.write('a', 'before')
    folder.write('beside', 'it')
    const { refresh } = await opened(readWorld(), folder.handle)
    folder.remove('beside')
    expect(await refresh()).toMatchObject({ paths: ['list/beside'], gone: ['list/beside'] })
  })

  it('says where files are copies', async () => {
    const world = readWorld()
    const items = fileItems({ 'list/list.txt': 'a', 'list/a': '1' })
    const { runs } = await world.open({ drop: 'd', name: 'list', items }, aCall())
    await expect(refreshOf(world, runs[0]?.run ?? '')).rejects.toMatchObject({
      code: 'unsupported',
    })
  })
})

describe('refresh of a run that is being written', () => {
  it('does not call a half-written file damaged before it rests', async () => {
    const { folder, write, world, names } = await cuaWorld()
    const at = names.findIndex((name) => name.endsWith('0006_api_result.json'))
    write(at, 40)
    const { first, refresh } = await opened(world, folder.handle)
    expect(first.problems.map(({ code }) => code)).not.toContain('file-truncated')
    later(500)
    expect((await refresh()).unsettled).toBe(true)
    later(10_000)
    const rested = await refresh()
    expect(rested.trajectory?.problems.map(({ code }) => code)).toContain('file-truncated')
    expect((await refresh()).trajectory).toBeUndefined()
    write(at + 1)
    const whole = await refresh([`trajectories/${names[at] ?? ''}`])
    expect(whole.trajectory?.problems.map(({ code }) => code)).not.toContain('file-truncated')
  })

  it('keeps what was read when everything is unreadable for a moment', async () => {
    const folder = growingFolder('list')
    folder.write('list.txt', 'a\nb')
    folder.write('a', '1')
    folder.write('b', '2')
    const { refresh, first } = await opened(readWorld(), folder.handle)
    folder.write('list.txt', 'a\nb\nmissing', Date.now())
    const torn = await refresh()
    expect(torn).toMatchObject({ unsettled: true })
    expect(torn.trajectory).toBeUndefined()
    folder.write('missing', '3', Date.now())
    expect((await refresh()).trajectory?.turns).toHaveLength(first.turns.length + 1)
  })
})
