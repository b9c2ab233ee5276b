import { useCurrentRun, useCurrentStop, useStops } from '../../../state/current.ts'
import {
  recordingKey,
  setRecordingStart,
  useSetStart,
} from '../../../state/recordings/recordingStarts.ts'
import type { RecordingStart } from '../../../state/recordings/recordingStarts.ts'
import { seek, useView } from '../../../state/view.ts'
import { isPlausibleStart, stopAtTime, stopTime } from '../../../model/figures/recordingTimes.ts'
import { fileName } from '../../../model/artifact.ts'
import type { Stop } from '../../../model/stops.ts'

export interface RecordingClock {
  readonly stop: Stop | undefined
  /** The run has clock times: without them nothing can be in step. */
  readonly isTimed: boolean
  readonly start: RecordingStart | undefined
  /** Where the selected stop stands in the recording, in milliseconds; may lie outside of it. */
  readonly stopAt: number | undefined
  /** Selects the stop that is going on at a place of the recording. */
  readonly follow: (atMs: number) => void
  /** The stop that is going on at a place of the recording. */
  readonly stopOf: (atMs: number) => Stop | undefined
  /** Says that the selected stop began here. */
  readonly setHere: (atMs: number) => void
  /** Says that the recording began with the run. */
  readonly setRunStart: (() => void) | undefined
  /** Takes back what the person said. */
  readonly forget: () => void
}

/** How a recording and the stops of the run go together. */
export function useRecordingClock(
  path: string,
  fileStart: number | undefined,
  durationMs: number,
): RecordingClock {
  const run = useCurrentRun()
  const stops = useStops()
  const stop = useCurrentStop()
  const trajectory = run?.trajectory
  const key = recordingKey(trajectory?.fingerprint ?? '', fileName(path))
  const set = useSetStart(key)
  const isBelieved =
    fileStart !== undefined &&
    trajectory !== undefined &&
    isPlausibleStart(fileStart, durationMs, trajectory)
  const start: RecordingStart | undefined =
    set !== undefined
      ? { at: set, by: 'person' }
      : isBelieved
        ? { at: fileStart, by: 'file' }
        : undefined
  const time = stopTime(stop)
  const startedAt = trajectory?.startedAt
  const stopOf = (atMs: number): Stop | undefined =>
    start === undefined ? undefined : stopAtTime(stops, start.at + atMs)
  return {
    stop,
    isTimed: stops.some((each) => stopTime(each) !== undefined),
    start,
    stopAt: start === undefined || time === undefined ? undefined : time - start.at,
    stopOf,
    follow(atMs) {
      const there = stopOf(atMs)
      const here = stops[Math.min(useView.getState().stop, stops.length - 1)]
      // Actions of one turn may share a time: the one that was chosen stays.
      if (there === undefined || stopTime(there) === stopTime(here)) return
      seek(there.index, stops.length)
    },
    setHere(atMs) {
      if (time !== undefined) setRecordingStart(key, time - atMs)
    },
    setRunStart: startedAt === undefined ? undefined : () => setRecordingStart(key, startedAt),
    forget: () => setRecordingStart(key, undefined),
  }
}
