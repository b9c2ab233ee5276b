import type { Trajectory } from '../../../model/trajectory.ts'
import type { Detection, Reader } from '../../../readers/reader.ts'
import type { DropSource } from '../../../source/dropParts.ts'
import { ReadError } from '../../../source/source.ts'
import type { Source } from '../../../source/source.ts'
import type { Refreshed } from '../../protocol.ts'
import { meteredSource } from '../meteredSource.ts'
import { FILE_REST_MS, holdBack, isSetback } from './holdBack.ts'
import { keepBytes } from './keptBytes.ts'
import type { LiveFiles } from './liveFiles.ts'

/** Held for readers that remember nothing themselves. */
const MAX_KEPT_BYTES = 48 * 1024 * 1024

/** A run that is read again and again while it is written. */
export interface FollowedRun {
  /** As `Reader.read`; remembers for the next time, and tells what can be told now. */
  read: Reader['read']
  refresh(source: DropSource, hints: readonly string[], signal: AbortSignal): Promise<Renewal>
}

interface Renewal extends Refreshed {
  /** The drop as listed now. */
  readonly source: DropSource
}

export function followRun(reader: Reader, detection: Detection, files: LiveFiles): FollowedRun {
  const readAgain = reader.follow?.()
  const kept = readAgain === undefined ? keepBytes(MAX_KEPT_BYTES) : undefined
  /** As read last, with every problem; and as it was given out. */
  let whole: Trajectory | undefined
  let shown: Trajectory | undefined
  /** What was found last could not be read yet. */
  let pending = false
  let read = { files: 0, bytes: 0 }

  const meter = (_path: string, bytes: number): void => {
    read = { files: read.files + 1, bytes: read.bytes + bytes }
  }

  /** `source` may be another one around the drop's own, such as one that tells of progress. */
  function readWith(
    source: Source,
    onProgress?: (done: number, total: number) => void,
    signal?: AbortSignal,
  ): Promise<Trajectory> {
    return readAgain === undefined
      ? reader.read(kept?.over(source, meter) ?? source, detection, onProgress, signal)
      : readAgain(meteredSource(source, meter), detection, onProgress, signal)
  }

  function growsByLines(path: string): boolean {
    return kept?.growsByLines(path) === true
  }

  async function attempt(source: DropSource, signal: AbortSignal): Promise<Trajectory | undefined> {
    try {
      return await readWith(source, undefined, signal)
    } catch (error) {
      if (!(error instanceof ReadError) || error.code === 'cancelled') throw error
      if (error.code === 'permission' || files.quiet(source).run >= FILE_REST_MS) throw error
      // Caught in the middle of being written anew: nothing of it can be read at this moment.
      return undefined
    }
  }

  return {
    async read(source, _detection, onProgress, signal) {
      whole = await readWith(source, onProgress, signal)
      shown = holdBack(whole, files.quiet(source))
      return shown
    },
    async refresh(before, hints, signal) {
      read = { files: 0, bytes: 0 }
      const also = (whole?.artifacts ?? []).map(({ path }) => path)
      const { source, paths, gone, growing } = await files.look(before, also, hints, signal)
      const isNew = paths.length > 0 || pending || whole === undefined
      pending = isNew
      const now = isNew ? await attempt(source, signal) : whole
      const answer = (trajectory: Trajectory | undefined, unsettled: boolean): Renewal => {
        const modified = files.modified(source)
        return {
          source,
          paths,
          gone,
          unsettled,
          filesRead: read.files,
          bytesRead: read.bytes,
          ...(trajectory === undefined ? {} : { trajectory }),
          ...(modified === undefined ? {} : { modified }),
        }
      }
      if (now === undefined) return answer(undefined, true)
      const quiet = files.quiet(source)
      if (isNew && isSetback(whole, now, quiet, growsByLines)) return answer(undefined, true)
      const next = holdBack(now, quiet)
      pending = false
      const same = !isNew && shown?.problems.length === next.problems.length
      whole = now
      shown = next
      return answer(same ? undefined : next, growing || next.problems.length < now.problems.length)
    },
  }
}
