import { shownFrame } from '../../model/frames.ts'
import type { Refusal } from '../../model/refusal.ts'
import { framesOf, stopsOf } from '../../model/stops.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import type { SentItem } from '../../source/dropItem.ts'
import type { DropSource } from '../../source/dropParts.ts'
import { bytesOf } from '../../source/source.ts'
import type { Source } from '../../source/source.ts'
import type { DropListing, OpenEvent } from '../protocol.ts'
import type { ReadBackend } from './backend.ts'
import { describeError } from './describeError.ts'
import type { Drops } from './drops.ts'
import type { Pictures } from './pictures.ts'
import { progressMeter } from './progress.ts'
import { refusalOfFailure } from './refusalOfFailure.ts'
import type { Runs } from './runs.ts'
import { createSmallReads } from './smallReads.ts'

const MAX_REFUSALS = 20

interface Held {
  readonly drops: Drops
  readonly runs: Runs
  readonly pictures: Pictures
}

interface Opened {
  readonly drop: string
  readonly name: string
  readonly items: readonly SentItem[]
}

/** Lists a drop, finds its runs, and sends the first screen when there is exactly one run. */
export async function openIntoDrops(
  backend: ReadBackend,
  held: Held,
  { drop, name, items }: Opened,
  signal: AbortSignal,
  emit: (event: OpenEvent) => void,
): Promise<DropListing> {
  const { drops } = held
  const meter = progressMeter((progress) => emit({ type: 'progress', progress }))
  try {
    const source = await backend.openDrop(
      items,
      name,
      (listed) => meter.tell({ stage: 'listing', ...listed }),
      signal,
    )
    drops.add(drop, source)
    const files = source.entries.length
    const bytes = bytesOf(source.entries)
    meter.tell({ stage: 'detecting', files, totalFiles: files, bytes: bytes ?? 0 })
    const reads = createSmallReads()
    const detections = await backend.detectRuns(reads.keeping(source), signal)
    reads.keepOnly(detections.map(({ root }) => root))
    drops.keepReads(drop, reads)
    const found = detections.map((detection) => drops.addRun(drop, detection))
    const refusals = await refusalsOf(backend, source, found.length === 0, signal)
    meter.flush()
    const listing: DropListing = { drop, name, files, bytes, runs: found, refusals }
    emit({ type: 'listed', listing })
    const [only] = found
    if (only !== undefined && found.length === 1) {
      await sendFirst(held, source, only.run, signal, emit)
    }
    return listing
  } catch (error) {
    if (describeError(error).code === 'cancelled') drops.close(drop)
    throw error
  }
}

/** A run whose beginning cannot be read is read whole next, which says what is wrong with it. */
async function sendFirst(
  { runs, pictures }: Held,
  source: Source,
  run: string,
  signal: AbortSignal,
  emit: (event: OpenEvent) => void,
): Promise<void> {
  try {
    const trajectory = await runs.readFirst(run, false, signal)
    const path = firstScreen(trajectory)
    if (path === undefined) {
      emit({ type: 'first', run, trajectory })
      return
    }
    // Decoded while the page renders the trajectory.
    const reading = pictures.read(source, path, signal, () => undefined)
    emit({ type: 'first', run, trajectory, picture: path })
    emit({ type: 'picture', ...(await reading) })
  } catch (error) {
    // A picture that failed is asked for again by the stage, which says what is wrong with it.
    if (describeError(error).code === 'cancelled') throw error
  }
}

function firstScreen({ turns }: Trajectory): string | undefined {
  const [stop] = stopsOf({ turns: turns.slice(0, 1) })
  return stop === undefined ? undefined : shownFrame(framesOf(stop), 'saw')?.ref.artifact
}

async function refusalsOf(
  backend: ReadBackend,
  source: DropSource,
  nothingFound: boolean,
  signal: AbortSignal,
): Promise<readonly Refusal[]> {
  const refusals = source.failures.slice(0, MAX_REFUSALS).map(refusalOfFailure)
  if (!nothingFound) return refusals
  // A zip that could not be listed is the reason; else what was listed is.
  if (source.entries.length === 0 && refusals.length > 0) return refusals
  const reason = await backend.explain(source, signal)
  // A git-LFS pointer named like a zip is none; that it cannot be listed is no news.
  return reason.code === 'lfs-pointer' ? [reason] : [...refusals, reason]
}
