import { shownFrame } from '../../model/frames.ts'
import type { Refusal } from '../../model/refusal.ts'
import { framesOf, stopsOf } from '../../model/stops.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import type { SentItem } from '../../source/dropItem.ts'
import type { DropSource } from '../../source/dropSource.ts'
import { bytesOf } from '../../source/source.ts'
import type { Source } from '../../source/source.ts'
import type { DropListing, OpenEvent } from '../protocol.ts'
import type { ReadBackend } from './backend.ts'
import { describeError } from './describeError.ts'
import type { Drops } from './drops.ts'
import { progressMeter } from './progress.ts'
import { refusalOfFailure } from './refusalOfFailure.ts'
import type { Runs } from './runs.ts'

const MAX_REFUSALS = 20

interface Opened {
  readonly drop: string
  readonly name: string
  readonly items: readonly SentItem[]
}

/** Lists a drop, finds its runs, and sends the first screen when there is exactly one run. */
export async function openIntoDrops(
  backend: ReadBackend,
  { drops, runs }: { readonly drops: Drops; readonly runs: Runs },
  { drop, name, items }: Opened,
  signal: AbortSignal,
  emit: (event: OpenEvent) => void,
): Promise<DropListing> {
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
    const detections = await backend.detectRuns(source, signal)
    const found = detections.map((detection) => drops.addRun(drop, detection))
    const refusals = await refusalsOf(backend, source, found.length === 0, signal)
    meter.flush()
    const listing: DropListing = { drop, name, files, bytes, runs: found, refusals }
    emit({ type: 'listed', listing })
    const [only] = found
    if (only !== undefined && found.length === 1) {
      await sendFirst(runs, source, only.run, signal, emit)
    }
    return listing
  } catch (error) {
    if (describeError(error).code === 'cancelled') drops.close(drop)
    throw error
  }
}

/** A run whose beginning cannot be read is read whole next, which says what is wrong with it. */
async function sendFirst(
  runs: Runs,
  source: Source,
  run: string,
  signal: AbortSignal,
  emit: (event: OpenEvent) => void,
): Promise<void> {
  try {
    const trajectory = await runs.readFirst(run, false, signal)
    const picture = await firstPicture(source, trajectory, signal)
    emit({ type: 'first', run, trajectory, ...(picture === undefined ? {} : { picture }) })
  } catch (error) {
    if (describeError(error).code === 'cancelled') throw error
  }
}

async function firstPicture(source: Source, trajectory: Trajectory, signal: AbortSignal) {
  const [stop] = stopsOf({ turns: trajectory.turns.slice(0, 1) })
  const path = stop === undefined ? undefined : shownFrame(framesOf(stop), 'saw')?.ref.artifact
  if (path === undefined) return undefined
  try {
    return { path, blob: await source.blob(path, signal) }
  } catch {
    // Asked for again by the stage, which says what is wrong with it.
    return undefined
  }
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
