import type { Outcome } from '../../model/trajectory.ts'
import { cutText } from '../../model/limits.ts'
import type { TraeRecord } from './record.ts'

/**
 * How it ended. `success` is false from the start on, so it says something only once the run has
 * an end; and after a second task in the same file the end is that of the first.
 */
export function outcomeOf(run: TraeRecord, isCut: boolean): Outcome {
  if (isCut) {
    return {
      status: 'incomplete',
      source: 'derived',
      note:
        run.end.kind === 'ended'
          ? 'The file is cut: the run has an end time, and how it ended is lost.'
          : 'The file is cut: it was still being written, or its writer failed.',
    }
  }
  if (!hasEnded(run)) {
    return {
      status: 'running',
      source: 'derived',
      note:
        run.end.kind === 'stale'
          ? 'The end time is older than the last step, left over from the task before: still running, or killed.'
          : 'There is no end time: still running, or killed.',
    }
  }
  if (run.success === true) return { status: 'completed', source: 'recorded' }
  const last = run.turns.at(-1)
  const why = run.result ?? last?.error
  const note = why === undefined ? {} : { note: cutText(why, 500) }
  if (run.success === false) {
    return { status: 'failed', source: 'recorded', ...note }
  }
  return { status: last?.error === undefined ? 'unknown' : 'failed', source: 'derived', ...note }
}

/** The port says so in `completed`, and its last version leaves the end time out. */
export function hasEnded({ end, completed, success, writer }: TraeRecord): boolean {
  if (completed !== undefined) return completed || end.kind === 'ended'
  if (end.kind === 'ended') return true
  return end.kind === 'unknown' && writer !== 'port' && success !== undefined
}
