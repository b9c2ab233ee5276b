import type { ReactElement } from 'react'
import { formatClock } from '../../../lib/text/format.ts'
import { Button } from '../../../ui/Button.tsx'
import type { RecordingClock } from './useRecordingClock.ts'

interface InStepBarProps {
  readonly clock: RecordingClock
  readonly durationMs: number
  /** What is shown now, for `this frame is stop 5`. */
  readonly position: () => number
  /** What a person sees of the recording at once: a frame, or a line. */
  readonly unit: 'frame' | 'line'
}

const SAID_BY = {
  person: 'as you set it',
  file: 'as the file says',
} as const

/** Whether the recording follows the stops, and how a person says where it belongs. */
export function InStepBar({ clock, durationMs, position, unit }: InStepBarProps): ReactElement {
  const { isTimed, start, stop, stopAt } = clock
  const number = (stop?.index ?? 0) + 1
  if (!isTimed) {
    return (
      <p className="border-t border-line px-3 py-1.5 text-[11px] text-text-3">
        The run records no clock times, so its stops cannot be found in the recording.
      </p>
    )
  }
  const hasTime = stop?.action?.startedAt !== undefined || stop?.turn.startedAt !== undefined
  return (
    <div
      role="group"
      aria-label="In step with the run"
      className="flex flex-wrap items-center gap-x-2 gap-y-1 border-t border-line px-3 py-1.5 text-[11px] text-text-2"
    >
      <p role="status" className="min-w-0 flex-1 basis-48">
        {start === undefined
          ? `It is not known when the recording began. Find the ${unit} that belongs to the selected stop, then say so.`
          : inStepText(number, stopAt, durationMs, SAID_BY[start.by])}
      </p>
      <Button
        size="small"
        variant="outline"
        disabled={!hasTime}
        onClick={() => clock.setHere(position())}
      >
        This {unit} is stop {number}
      </Button>
      {start !== undefined || clock.setRunStart === undefined ? null : (
        <Button size="small" variant="quiet" onClick={clock.setRunStart}>
          It began with the run
        </Button>
      )}
      {start?.by === 'person' ? (
        <Button size="small" variant="quiet" onClick={clock.forget}>
          Not in step
        </Button>
      ) : null}
    </div>
  )
}

function inStepText(
  number: number,
  stopAt: number | undefined,
  durationMs: number,
  by: string,
): string {
  if (stopAt === undefined) return `In step, ${by}. Stop ${number} has no time.`
  if (stopAt < 0) return `Stop ${number} was ${formatClock(-stopAt)} before the recording, ${by}.`
  if (durationMs > 0 && stopAt > durationMs) {
    return `Stop ${number} came after the recording, ${by}.`
  }
  return `In step, ${by}: stop ${number} is at ${formatClock(stopAt)}.`
}
