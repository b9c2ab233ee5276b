import { describe, expect, it } from 'vitest'
import type { Alignment } from '../../../model/compare/alignment.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import { memoryStore } from '../../../testing/analysisWorld.ts'
import { anAction, aPoint, aTrajectory, aTurn } from '../../../testing/builders.ts'
import { createGate } from '../gate.ts'
import { identityOfBytes } from '../identity.ts'
import { createScreenBook } from '../screenBook.ts'
import type { ScreenBook } from '../screenBook.ts'
import { alignRuns } from './alignRuns.ts'
import type { AlignParts } from './alignParts.ts'

/** A run that clicks one place on screen after screen. */
function clicking(screens: readonly string[]): Trajectory {
  return aTrajectory({
    turns: screens.map((artifact) =>
      aTurn({
        actions: [
          anAction({
            points: [aPoint({ x: 900, y: 700 })],
            frames: { saw: { artifact, certainty: 'confirmed' } },
          }),
        ],
      }),
    ),
  })
}

const GRID = { columns: 8, rows: 8 }

/** Two drops of files of text: the letter of a screen is what it looks like. */
function aWorld(files: Readonly<Record<string, string>>, zipped = false) {
  const decoded: string[] = []
  const books = new Map<string, ScreenBook>()
  const gate = createGate()
  let now = 0
  const parts: AlignParts = {
    lender: {
      known: async (_drop, paths) =>
        paths.map((path) => {
          const bytes = new TextEncoder().encode(files[path] ?? '')
          const [crc = ''] = identityOfBytes(bytes).split('-')
          return zipped ? { path, bytes: bytes.length, crc32: Number.parseInt(crc, 16) } : { path }
        }),
      blob: async (_drop, path) => {
        const content = files[path]
        if (content === undefined) throw new Error(`${path} is not in the drop.`)
        return new Blob([content])
      },
    },
    pixels: {
      read: async (blob) => new Uint8Array(await blob.arrayBuffer()),
      decode: async (bytes) => {
        decoded.push(new TextDecoder().decode(bytes))
        return { width: 1000, height: 800, pixels: new Uint32Array([bytes[0] ?? 0]) }
      },
      signature: ({ width, height, pixels }) => {
        const letter = pixels[0] ?? 0
        const greys = Uint8Array.from({ length: 64 }, (_, at) => ((at * letter) % 7 < 3 ? 0 : 255))
        return { size: { width, height }, ...GRID, greys }
      },
    },
    store: memoryStore(),
    bookOf: (drop) => {
      const known = books.get(drop) ?? createScreenBook()
      books.set(drop, known)
      return known
    },
    gate,
    clock: () => (now += 600),
    sleep: () => Promise.resolve(),
  }
  return {
    decoded,
    gate,
    async align(a: Trajectory, b: Trajectory, signal = new AbortController().signal) {
      const events: Alignment[] = []
      const sides = {
        a: { drop: 'd1', trajectory: a, sizes: {} },
        b: { drop: 'd2', trajectory: b, sizes: {} },
      }
      const last = await alignRuns(sides, parts, signal, (event) => events.push(event))
      return { events, last }
    },
  }
}

const pairs = ({ rows }: Alignment) => rows.map(({ a, b }) => `${a ?? '-'}${b ?? '-'}`)

const files = {
  'a/1': 'a',
  'a/2': 'b',
  'a/3': 'c',
  'b/1': 'a',
  'b/2': 'b',
}
const long = clicking(['a/1', 'a/2', 'a/3'])
const short = clicking(['b/1', 'b/2'])

describe('alignRuns', () => {
  it('tells at once what the actions say, then what the screens say', async () => {
    const world = aWorld(files)
    const { events, last } = await world.align(long, short)
    expect(events.map(({ basis }) => basis)[0]).toBe('actions')
    expect(pairs(events[0] ?? last)).toEqual(['0-', '10', '21'])
    expect(last.basis).toBe('actions and screens')
    expect(pairs(last)).toEqual(['00', '11', '2-'])
  })

  it('knows equal files of zips without decoding, and what was measured before', async () => {
    const zipped = aWorld(files, true)
    const { events } = await zipped.align(long, short)
    expect(pairs(events[1] ?? { rows: [], basis: 'actions' })).toEqual(['00', '11', '2-'])
    const first = zipped.decoded.length
    expect(first).toBe(3)
    await zipped.align(long, short)
    expect(zipped.decoded).toHaveLength(first)
  })

  it('aligns by what was done where no screen can be read', async () => {
    const { events, last } = await aWorld({}).align(long, short)
    expect(last.basis).toBe('actions')
    expect(events).toHaveLength(1)
    expect(pairs(last)).toEqual(['0-', '10', '21'])
  })

  it('decodes nothing while the person scrubs, and ends when nobody looks any more', async () => {
    const world = aWorld(files)
    world.gate.setShut(true)
    const controller = new AbortController()
    const aligned = world.align(long, short, controller.signal)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(world.decoded).toEqual([])
    controller.abort()
    await expect(aligned).rejects.toThrow('aborted')
    expect(world.decoded).toEqual([])
  })
})
