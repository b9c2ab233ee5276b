import type { FormatId } from '../model/trajectory.ts'
import type { Source } from '../source/source.ts'
import { cuaReader } from './cua/cuaReader.ts'
import type { Detection, Reader } from './reader.ts'

/** Every reader there is; the order means nothing. */
export const READERS: readonly Reader[] = [cuaReader]

export function readerOf(format: FormatId): Reader {
  const reader = READERS.find((candidate) => candidate.format === format)
  if (reader === undefined) throw new Error(`no reader for ${format}`)
  return reader
}

/** Paths of a made-up run of every format, in one drop. */
export function examplePaths(turns: number): readonly string[] {
  return READERS.flatMap(
    (reader) => reader.examplePaths?.(turns).map((path) => `${reader.format}/${path}`) ?? [],
  )
}

/** All runs in the source, by path. Where two readers claim one root, the surer one has it. */
export async function detectRuns(
  source: Source,
  signal?: AbortSignal,
  readers: readonly Reader[] = READERS,
): Promise<readonly Detection[]> {
  const all = await Promise.all(readers.map((reader) => reader.detect(source, signal)))
  const best = new Map<string, Detection>()
  for (const detection of all.flat()) {
    const rival = best.get(detection.root)
    if (rival === undefined || isSurer(detection, rival)) best.set(detection.root, detection)
  }
  return [...best.values()].toSorted((a, b) => (a.root < b.root ? -1 : a.root > b.root ? 1 : 0))
}

/** The name breaks a tie, so that the order of the list never does. */
function isSurer(a: Detection, b: Detection): boolean {
  return a.confidence === b.confidence ? a.format < b.format : a.confidence > b.confidence
}
