import { stopsOf } from '../../../src/model/stops.ts'
import { spotReadings } from '../../../src/model/spaces/spotReadings.ts'
import type { Finding } from '../../../src/model/finding.ts'
import type { ScreenChange } from '../../../src/model/screenChange.ts'
import { compareScreens } from '../../../src/analysis/pixels/compareScreens.ts'
import type { Raster } from '../../../src/analysis/pixels/raster.ts'
import { signatureOf } from '../../../src/analysis/pixels/screenSignature.ts'
import { spotAt } from '../../../src/analysis/pixels/spotAt.ts'
import { CHECKS } from '../../../src/analysis/registry.ts'
import { detectRuns, readerOf } from '../../../src/readers/registry.ts'
import { openDrop } from '../../../src/source/dropSource.ts'
import { sizesOf } from '../../../src/state/analysis/sizesOf.ts'
import { createAnalyser } from '../../../src/worker/analysis/analyser.ts'
import { effectPair } from '../../../src/analysis/effect/effectPair.ts'
import type { ContentStore, ScreenContent } from '../../../src/worker/analysis/contentStore.ts'

/** What is measured of the screens of one run, kept between two scorings while thresholds change. */
export interface Kept {
  readonly screens: Map<string, ScreenContent>
  readonly changes: Map<string, ScreenChange>
}

export interface Analysed {
  readonly findings: readonly Finding[]
  /** By stop: what was measured between its screens. */
  readonly changes: readonly (ScreenChange | undefined)[]
  /** By stop: the screens that were compared. */
  readonly screens: readonly ({ readonly before: string; readonly after: string } | undefined)[]
  readonly stops: number
  readonly failedChecks: readonly string[]
}

/**
 * The product's reader and analyser on the zip of a run, outside of a browser: only decoding is
 * ours. For choosing thresholds; the published figures come from the workers themselves.
 */
export async function analyseInNode(
  zip: File,
  decode: (png: Uint8Array) => Raster,
  kept: Kept,
): Promise<Analysed> {
  const source = await openDrop([{ kind: 'file', path: zip.name, file: zip }], zip.name)
  const [detection] = await detectRuns(source)
  if (detection === undefined) throw new Error(`${zip.name}: no run in it`)
  const trajectory = await readerOf(detection.format).read(source, detection)
  let findings: readonly Finding[] = []
  const analyser = createAnalyser({
    lender: {
      known: async (_, paths) =>
        paths.map((path) => {
          const entry = source.entry(path)
          const crc32 = entry?.crc32
          return {
            path,
            ...(entry?.bytes === undefined ? {} : { bytes: entry.bytes }),
            ...(crc32 === undefined ? {} : { crc32 }),
          }
        }),
      blob: async (_, path) => source.blob(path),
    },
    pixels: {
      read: async (blob) => new Uint8Array(await blob.arrayBuffer()),
      decode: async (bytes) => decode(bytes),
      compare: compareScreens,
      signature: signatureOf,
      spot: spotAt,
    },
    store: storeOf(kept),
    checks: CHECKS,
    readings: spotReadings,
    describe: String,
    clock: () => performance.now(),
    breathe: async () => undefined,
  })
  const changes: (ScreenChange | undefined)[] = []
  const report = await analyser.analyse(
    { drop: zip.name, trajectory, sizes: sizesOf(trajectory), at: 0 },
    new AbortController().signal,
    (event) => {
      if (event.type === 'findings') findings = event.findings
      else for (const { stop, change } of event.stops) changes[stop] = change
    },
  )
  const stops = stopsOf(trajectory)
  return {
    findings,
    changes,
    screens: stops.map(effectPair),
    stops: stops.length,
    failedChecks: report.failedChecks,
  }
}

function storeOf({ screens, changes }: Kept): ContentStore {
  return {
    loadScreens: async (ids) => pick(screens, ids),
    loadChanges: async (keys) => pick(changes, keys),
    keepScreen: (id, content) => void screens.set(id, content),
    keepChange: (key, change) => void changes.set(key, change),
    flush: async () => undefined,
  }
}

function pick<T>(from: ReadonlyMap<string, T>, keys: readonly string[]): ReadonlyMap<string, T> {
  const found = new Map<string, T>()
  for (const key of keys) {
    const value = from.get(key)
    if (value !== undefined) found.set(key, value)
  }
  return found
}
