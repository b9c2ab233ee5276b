import { stopsOf } from '../model/stops.ts'
import type { Trajectory } from '../model/trajectory.ts'
import type { Check } from '../analysis/check.ts'
import type { Raster } from '../analysis/pixels/raster.ts'
import type { AnalysisEvent, MeasuredStop } from '../worker/analysisProtocol.ts'
import { createAnalyser } from '../worker/analysis/analyser.ts'
import type { AnalyserParts } from '../worker/analysis/analyser.ts'
import { identityOfBytes } from '../worker/analysis/identity.ts'
import { keepNothing } from '../worker/analysis/contentStore.ts'
import type { ContentStore, ScreenContent } from '../worker/analysis/contentStore.ts'
import type { ScreenChange } from '../model/screenChange.ts'
import { anAction, aTrajectory, aTurn } from './builders.ts'

/** A run of clicks on these screens: the first is seen by the first action, and so on. */
export function clicksOn(screens: readonly string[]): Trajectory {
  return aTrajectory({
    turns: screens.slice(1).map((after, index) => {
      const saw = { artifact: screens[index] ?? '', certainty: 'confirmed' } as const
      return aTurn({
        actions: [
          anAction({ frames: { saw, after: { artifact: after, certainty: 'confirmed' } } }),
        ],
      })
    }),
  })
}

/** A content store that lasts for a test. */
export function memoryStore(): ContentStore {
  const screens = new Map<string, ScreenContent>()
  const changes = new Map<string, ScreenChange>()
  return {
    loadScreens: async (keys) => among(screens, keys),
    loadChanges: async (keys) => among(changes, keys),
    keepScreen: (key, content) => void screens.set(key, content),
    keepChange: (key, change) => void changes.set(key, change),
    flush: async () => undefined,
  }
}

function among<T>(all: ReadonlyMap<string, T>, keys: readonly string[]): ReadonlyMap<string, T> {
  return new Map([...all].filter(([key]) => keys.includes(key)))
}

interface World {
  readonly files: Readonly<Record<string, string>>
  /** Listing tells checksums, as zips do. */
  readonly zipped?: boolean
  readonly store?: ContentStore
  readonly checks?: readonly Check[]
  readonly onDecode?: (content: string) => void | Promise<void>
}

/** An analyser over files of text: a screen is one pixel for each character of its file. */
export function analysisWorld({ files, zipped = false, store, checks = [], onDecode }: World) {
  const decoded: string[] = []
  const compared: string[] = []
  const reads: string[] = []
  let now = 0
  const parts: AnalyserParts = {
    lender: {
      known: async (_drop, paths) =>
        paths.map((path) => {
          const bytes = new TextEncoder().encode(files[path] ?? '')
          const [crc] = identityOfBytes(bytes).split('-')
          return zipped
            ? { path, bytes: bytes.length, crc32: Number.parseInt(crc ?? '', 16) }
            : { path }
        }),
      blob: async (_drop, path) => {
        reads.push(path)
        const content = files[path]
        if (content === undefined) throw new Error(`${path} is not in the drop.`)
        return new Blob([content])
      },
    },
    pixels: {
      read: async (blob) => new Uint8Array(await blob.arrayBuffer()),
      decode: async (bytes) => {
        const content = new TextDecoder().decode(bytes)
        decoded.push(content)
        await onDecode?.(content)
        if (content === 'damaged') throw new Error('The image is damaged.')
        return textRaster(content)
      },
      compare: (before, after) => {
        compared.push(`${textOf(before)} ${textOf(after)}`)
        return {
          kind: 'compared',
          size: after,
          identical: false,
          changedPixels: 1,
          regions: [],
          ignored: [],
        }
      },
      signature: (screen) => ({
        size: screen,
        columns: 1,
        rows: 1,
        greys: new Uint8Array([screen.pixels[0] ?? 0]),
      }),
      spot: () => ({ on: 'flat' }),
    },
    store: store ?? keepNothing,
    checks,
    readings: () => [],
    describe: (error) => (error instanceof Error ? error.message : String(error)),
    clock: () => (now += 1),
    breathe: () => Promise.resolve(),
  }
  const analyser = createAnalyser(parts)
  return {
    analyser,
    decoded,
    compared,
    reads,
    async analyse(trajectory: Trajectory, at = 0, signal = new AbortController().signal) {
      const events: AnalysisEvent[] = []
      const report = await analyser.analyse(
        { drop: 'd1', trajectory, sizes: {}, at },
        signal,
        (event) => events.push(event),
      )
      return { report, events, measured: measuredIn(events), stops: stopsOf(trajectory).length }
    },
  }
}

function measuredIn(events: readonly AnalysisEvent[]): readonly MeasuredStop[] {
  return events.flatMap((event) => (event.type === 'measured' ? event.stops : []))
}

/** Large enough that the usual points are on it. */
const WIDTH = 40
const HEIGHT = 30

function textRaster(content: string): Raster {
  const pixels = new Uint32Array(WIDTH * HEIGHT)
  for (let at = 0; at < content.length; at += 1) pixels[at] = content.charCodeAt(at)
  return { width: WIDTH, height: HEIGHT, pixels }
}

function textOf({ pixels }: Raster): string {
  return String.fromCharCode(...pixels.filter((code) => code > 0))
}
