import type { ReactElement } from 'react'
import { formatClock } from '../../../lib/text/format.ts'
import type { Stop } from '../../../model/stops.ts'
import { elapsedAt } from '../../../model/figures/stopTimes.ts'
import { CLOCK_NOTES, timeText } from '../../../model/wording/timeText.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import { timingOf } from '../../../model/figures/turnTiming.ts'
import { Section } from '../Section.tsx'
import { secondsText } from './turnFacts.ts'

interface TimingSectionProps {
  readonly trajectory: Trajectory
  readonly stop: Stop
}

const PARTS = [
  { key: 'model', colour: 'bg-chart-output' },
  { key: 'agent', colour: 'bg-chart-cached' },
  { key: 'tool', colour: 'bg-chart-input' },
] as const

/** How long the turn took, and who took the time, as far as the record tells. */
export function TimingSection({ trajectory, stop }: TimingSectionProps): ReactElement | null {
  const { turn } = stop
  if (turn.status === 'listed') return null
  const timing = timingOf(turn)
  const known = PARTS.flatMap(({ key, colour }) => {
    const time = timing[key]
    return time === undefined ? [] : [{ key, colour, time }]
  })
  const at = elapsedAt(trajectory, stop)
  const started = stop.action?.startedAt ?? turn.startedAt
  if (started === undefined && timing.total === undefined && known.length === 0) {
    return (
      <Section title="Timing">
        <p className="text-[12px] leading-[18px] text-text-3">
          The record holds no times for this turn.
        </p>
      </Section>
    )
  }
  return (
    <Section
      title="Timing"
      aside={
        timing.total === undefined ? null : (
          <span className="font-medium text-text-1">{secondsText(timing.total)}</span>
        )
      }
    >
      {timing.total === undefined || known.length === 0 ? null : (
        <div className="mb-1.5 flex h-2 gap-px overflow-hidden rounded-[2px] bg-hover" aria-hidden>
          {known.map(({ key, colour, time }) => (
            <span key={key} className={colour} style={{ flexGrow: time, flexBasis: 0 }} />
          ))}
          <span style={{ flexGrow: restOf(timing.total, known), flexBasis: 0 }} />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[12px] leading-[18px]">
        {known.map(({ key, colour, time }) => (
          <span key={key} className="flex items-center gap-1.5 text-text-2">
            <span aria-hidden className={`size-2 rounded-[2px] ${colour}`} />
            {key} <span className="text-text-1">{secondsText(time)}</span>
          </span>
        ))}
        {at === undefined ? null : (
          <span className="ml-auto text-text-3">at {formatClock(at)}</span>
        )}
      </div>
      {started === undefined ? null : (
        <p className="mt-1 text-[11px] leading-4 text-text-3" title={CLOCK_NOTES[trajectory.clock]}>
          {timeText(started, trajectory.clock)}
          {trajectory.clock === 'utc' ? '' : `, ${CLOCK_NOTES[trajectory.clock]}`}
        </p>
      )}
    </Section>
  )
}

function restOf(total: number, known: readonly { readonly time: number }[]): number {
  return Math.max(0, total - known.reduce((sum, { time }) => sum + time, 0))
}
