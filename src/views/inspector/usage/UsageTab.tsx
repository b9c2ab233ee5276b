import type { ReactElement } from 'react'
import { formatCost, formatCount, formatEstimate } from '../../../lib/text/format.ts'
import { oneLine } from '../../../lib/text/text.ts'
import type { Stop } from '../../../model/stops.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import { timingOf } from '../../../model/figures/turnTiming.ts'
import { useEstimate } from '../../../state/prices/prices.ts'
import { KeyValueList } from '../../../ui/facts/KeyValueList.tsx'
import { KeyValueRow } from '../../../ui/facts/KeyValueRow.tsx'
import { EmptyNote } from '../EmptyNote.tsx'
import { Section } from '../Section.tsx'
import { secondsText } from '../action/turnFacts.ts'
import { runningEstimate, runningUsage, usageLines } from './usageFacts.ts'
import type { UsageLine } from './usageFacts.ts'

interface UsageTabProps {
  readonly trajectory: Trajectory
  readonly stop: Stop
}

/** What this turn's call cost, its share of the run, and the run so far. */
export function UsageTab({ trajectory, stop }: UsageTabProps): ReactElement {
  const { turn } = stop
  const { call, usage } = turn
  const { byTurn } = useEstimate(trajectory)
  if (turn.status === 'listed') {
    return <EmptyNote>The files of this turn are still being read.</EmptyNote>
  }
  const latency = timingOf(turn).model
  const runSoFar = runningUsage(trajectory.turns, turn.index)
  return (
    <div className="[&>section:first-child]:border-t-0">
      <Section title={`Turn ${turn.index + 1}`} aside="share of the run">
        {usage === undefined ? (
          <p className="text-[12px] leading-[18px] text-text-3">
            {turn.status === 'in-flight'
              ? 'The record ends before this call was answered, so it holds no usage for it.'
              : 'The record holds no usage for this turn.'}
          </p>
        ) : (
          <UsageList
            label="Usage of this turn"
            lines={usageLines(usage, trajectory.usage, byTurn.get(turn.index))}
          />
        )}
      </Section>
      <Section title="Call">
        {call === undefined ? (
          <p className="text-[12px] leading-[18px] text-text-3">
            The record holds no model call for this turn.
          </p>
        ) : (
          <KeyValueList label="Model call">
            <KeyValueRow
              name="model"
              mono
              value={call.model === undefined ? undefined : <bdi>{oneLine(call.model, 200)}</bdi>}
            />
            <KeyValueRow
              name="latency"
              value={latency === undefined ? undefined : secondsText(latency)}
              note={latency === undefined ? 'not in the record' : undefined}
            />
            <KeyValueRow
              name="stop"
              mono
              value={
                call.finishReason === undefined ? undefined : (
                  <bdi>{oneLine(call.finishReason, 200)}</bdi>
                )
              }
              note={call.finishReason === undefined ? 'not in the record' : undefined}
            />
            <KeyValueRow
              name="attempts"
              value={formatCount(call.attempts)}
              note={call.attempts > 1 ? 'sent again after it failed' : undefined}
            />
          </KeyValueList>
        )}
      </Section>
      <Section title={`Turns 1–${turn.index + 1}`} aside="share of the run">
        {Object.keys(runSoFar).length === 0 ? (
          <p className="text-[12px] leading-[18px] text-text-3">
            The record holds no usage up to this turn.
          </p>
        ) : (
          <UsageList
            label="Usage up to this turn"
            lines={usageLines(runSoFar, trajectory.usage, runningEstimate(byTurn, turn.index))}
          />
        )}
        {trajectory.reading === 'complete' ? null : (
          <p className="mt-1 text-[11px] leading-4 text-text-3">
            The run is still being read; sums grow until it is.
          </p>
        )}
      </Section>
    </div>
  )
}

const formats: Readonly<Record<UsageLine['unit'], (value: number | undefined) => string>> = {
  tokens: formatCount,
  dollars: (value) => formatCost(value, 6),
  estimate: (value) => formatEstimate(value, 6),
}

function UsageList({
  label,
  lines,
}: {
  readonly label: string
  readonly lines: readonly UsageLine[]
}): ReactElement {
  return (
    <KeyValueList label={label}>
      {lines.map(({ name, value, unit, share, remark }) => (
        <KeyValueRow
          key={name}
          name={name}
          value={
            <span>
              {formats[unit](value)}
              {remark === undefined ? null : (
                <span className="ml-2 text-[11px] text-text-3">{remark}</span>
              )}
            </span>
          }
          note={share === undefined ? undefined : `${(share * 100).toFixed(1)}%`}
        />
      ))}
    </KeyValueList>
  )
}
