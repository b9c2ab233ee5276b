import { elapsedAt } from '../../../model/figures/stopTimes.ts'
import { durationOf } from '../../../model/summary.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import { formatClock } from '../../../lib/text/format.ts'
import { useStops } from '../../../state/current.ts'
import { BrushButton } from '../brush/BrushButton.tsx'
import { DecisionLegend } from './DecisionLegend.tsx'
import { DensityLegend } from '../density/DensityLegend.tsx'
import { EventLegend } from './EventLegend.tsx'
import { FindingLegend } from './FindingLegend.tsx'
import type { Rows } from '../rows.ts'
import { middleOf } from '../rows.ts'
import { SpeedMenu } from '../transport/SpeedMenu.tsx'
import { StateLegend } from './StateLegend.tsx'
import { TimingMenu } from '../transport/TimingMenu.tsx'
import { TurnLegend } from './TurnLegend.tsx'
import { useStopIndex } from '../useStopIndex.ts'

interface TrackLabelsProps {
  readonly trajectory: Trajectory
  readonly rows: Rows
  readonly timed: boolean
}

const rowClass = 'absolute inset-x-0 flex -translate-y-1/2 items-center justify-between pr-3 pl-3'

/** What the tracks are, in line with each of them, and their values at the selected stop. */
export function TrackLabels({ trajectory, rows, timed }: TrackLabelsProps) {
  return (
    <div className="text-[11px] leading-4 text-text-2 max-md:hidden">
      <div className={rowClass} style={{ top: rows.stopsLabel }}>
        <span className="flex items-center gap-1">
          Actions {rows.bars === undefined ? <BrushButton /> : null}
        </span>
        <span className="flex items-center @max-[239px]:-mr-1.5">
          <span className="@min-[240px]:hidden">
            <SpeedMenu />
          </span>
          <TimingMenu timed={timed} />
          <span className="ml-2 whitespace-nowrap @max-[239px]:hidden">
            <Elapsed trajectory={trajectory} />
          </span>
        </span>
      </div>
      {rows.findings !== undefined && (
        <div className={rowClass} style={{ top: middleOf(rows.findings) }}>
          <span className="mr-2 min-w-0 shrink truncate">Findings</span>
          <FindingLegend />
        </div>
      )}
      {rows.decisions !== undefined && (
        <div className={rowClass} style={{ top: middleOf(rows.decisions) }}>
          <span className="mr-2 min-w-0 shrink truncate @max-[239px]:hidden">Decisions</span>
          <DecisionLegend />
        </div>
      )}
      {rows.states !== undefined && (
        <div className={rowClass} style={{ top: middleOf(rows.states) }}>
          <span>State</span>
          <StateLegend />
        </div>
      )}
      {rows.events !== undefined && (
        <div className={rowClass} style={{ top: middleOf(rows.events) }}>
          <span>Events</span>
          <EventLegend />
        </div>
      )}
      {rows.bars !== undefined && (
        <div className={rowClass} style={{ top: middleOf(rows.bars) }}>
          <span className="flex items-center gap-1 whitespace-nowrap">
            Per turn <BrushButton />
          </span>
          <TurnLegend />
        </div>
      )}
      {rows.density !== undefined && (
        <div className={rowClass} style={{ top: middleOf(rows.density) }}>
          <DensityLegend />
        </div>
      )}
    </div>
  )
}

function Elapsed({ trajectory }: { readonly trajectory: Trajectory }) {
  const stops = useStops()
  const stop = stops[useStopIndex(stops.length)]
  const elapsed = stop === undefined ? undefined : elapsedAt(trajectory, stop)
  return `${formatClock(elapsed)} / ${formatClock(durationOf(trajectory))}`
}
