import { expect, it } from 'vitest'
import { cuaReader } from '../../../readers/cua/cuaReader.ts'
import { splitRun } from '../../../testing/cua/runs.ts'
import { growingFolder } from '../../../testing/memoryHandles.ts'
import { aCall, readWorld } from '../../../testing/readWorld.ts'
import type { SearchNews } from '../../protocol.ts'

it('of a run that grew only what is new is read', async () => {
  const read: number[] = []
  const world = readWorld({
    detectRuns: (source, signal) => cuaReader.detect(source, signal),
    readerOf: () => ({
      ...cuaReader,
      readConversation: (source, run, turn, signal) => {
        read.push(turn)
        return cuaReader.readConversation(source, run, turn, signal)
      },
    }),
  })
  const folder = growingFolder('trajectories')
  const files = Object.entries(splitRun())
  const write = (from: number, to: number): void => {
    for (const [path, content] of files.slice(from, to)) {
      const bytes = typeof content === 'string' ? content : new Uint8Array(content)
      folder.write(path.replace('trajectories/', ''), bytes, 1_000)
    }
  }
  const half = Math.floor(files.length / 2)
  write(0, half)
  const items = [{ kind: 'directory-handle', path: 'trajectories', handle: folder.handle } as const]
  const { runs } = await world.open({ drop: 'd', name: 'd', items }, aCall())
  const [{ run } = { run: '' }] = runs
  const turnsOf = async (text: string): Promise<readonly (number | undefined)[]> => {
    const call = aCall<SearchNews>()
    const wish = { text, matchCase: false, regex: false }
    await world.search({ runs: [run], wish, marked: [], reveal: false }, call)
    return call.events.flatMap(({ hits }) => hits.map(({ turn }) => turn))
  }
  const before = await world.read({ run }, aCall())
  await turnsOf('anything')
  const calls = before.turns.filter(({ call }) => call !== undefined).length
  expect(new Set(read).size).toBe(calls)

  write(half, files.length)
  read.length = 0
  const { trajectory, paths } = await world.refresh({ run }, aCall())
  const all = trajectory?.turns ?? []
  expect(all.length).toBeGreaterThan(before.turns.length)
  const last = all.findLast(({ actions }) => actions.length > 0)
  expect(await turnsOf(`turn:${(last?.index ?? 0) + 1}`)).toEqual([last?.index])
  await turnsOf('anything')
  // Calls whose files are as they were are not read again.
  const changed = new Set(paths)
  const unchanged = all.filter(
    ({ call }, at) =>
      at < before.turns.length - 1 &&
      ![call?.request, call?.response].some((path) => path !== undefined && changed.has(path)),
  )
  expect(unchanged.length).toBeGreaterThan(0)
  expect(read.length).toBeGreaterThan(0)
  expect(unchanged.filter(({ index }) => read.includes(index))).toEqual([])
})
