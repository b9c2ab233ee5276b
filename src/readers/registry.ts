import type { FormatId } from '../model/trajectory.ts'
import type { Source } from '../source/source.ts'
import { augurReader } from './augur/augurReader.ts'
import { cuaReader } from './cua/cuaReader.ts'
import { cyberdeskReader } from './cyberdesk/cyberdeskReader.ts'
import type { Detection, Reader } from './reader.ts'
import { sonderaReader } from './sondera/sonderaReader.ts'
import { sniffable, sniffAll, sniffWhole } from './sniff.ts'
import type { FileRun, SniffAnswer, Sniffed } from './sniff.ts'
import { traeReader } from './trae/traeReader.ts'

/** Every reader there is; the order means nothing. */
export const READERS: readonly Reader[] = [
  augurReader,
  cuaReader,
  cyberdeskReader,
  sonderaReader,
  traeReader,
]

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
  const claim = (detection: Detection): void => {
    const rival = best.get(detection.root)
    if (rival === undefined || isSurer(detection, rival)) best.set(detection.root, detection)
  }
  for (const detection of all.flat()) claim(detection)
  for (const detection of await sniffRuns(source, [...best.keys()], readers, signal)) {
    claim(detection)
  }
  return [...best.values()].toSorted((a, b) => (a.root < b.root ? -1 : a.root > b.root ? 1 : 0))
}

/** Runs in single files outside the claimed folders; of one file the surest reader has all. */
async function sniffRuns(
  source: Source,
  claimed: readonly string[],
  readers: readonly Reader[],
  signal?: AbortSignal,
): Promise<readonly Detection[]> {
  const sniffers = readers.filter((reader) => reader.sniff !== undefined)
  const candidates = sniffers.length === 0 ? [] : sniffable(source, claimed)
  if (candidates.length === 0) return []
  const found: Detection[] = []
  const undecided: string[] = []
  const ask = (file: Sniffed): void => {
    const answers = sniffers.map((reader) => ({ reader, answer: reader.sniff?.(file) ?? [] }))
    if (!file.whole && answers.some(({ answer }) => answer === 'need-whole')) {
      undecided.push(file.path)
      return
    }
    found.push(...surestOf(file, answers))
  }
  await sniffAll(source, candidates, ask, signal)
  for (const path of undecided) {
    const file = await sniffWhole(source, path, signal)
    if (file !== undefined) ask(file)
  }
  return found
}

interface Answered {
  readonly reader: Reader
  readonly answer: SniffAnswer
}

function surestOf(file: Sniffed, answers: readonly Answered[]): readonly Detection[] {
  let surest: readonly Detection[] = []
  for (const { reader, answer } of answers) {
    if (answer === 'need-whole') continue
    const runs = answer.map((run) => detectionOf(reader, file, run))
    const [best] = surest
    const [first] = runs
    if (first !== undefined && (best === undefined || isSurer(first, best))) surest = runs
  }
  return surest
}

function detectionOf({ format }: Reader, file: Sniffed, run: FileRun): Detection {
  const { pointer, layout, confidence, reasons } = run
  const root = pointer === undefined ? file.path : `${file.path}#${pointer}`
  return { format, root, layout, confidence, reasons, files: 1, bytes: file.size }
}

/** The name breaks a tie, so that the order of the list never does. */
function isSurer(a: Detection, b: Detection): boolean {
  return a.confidence === b.confidence ? a.format < b.format : a.confidence > b.confidence
}
