import { useMemo } from 'react'
import { formatClock, formatCost, formatEstimate } from '../../lib/text/format.ts'
import { ticksUpTo, timeTicks } from '../../lib/geometry/scale.ts'
import type { TurnFigures } from '../../model/figures/turnFigures.ts'
import { useTurnRange } from '../../state/range.ts'
import { StepChart } from '../../ui/chart/StepChart.tsx'
import { ChartPanel } from './ChartPanel.tsx'
import { markedSpan, pointOf, pointsOf } from './costSteps.ts'

interface CumulativeCostProps {
  readonly figures: readonly TurnFigures[]
  readonly selected: number | undefined
}

const LEGEND = [
  { name: 'recorded', fill: 'var(--chart-output)', isLine: true },
  { name: 'estimated', fill: 'var(--chart-estimate)', isLine: true, isDashed: true },
] as const

/**
 * Recorded cost over wall-clock time, and what is estimated beside it, never on top; over turns where
 * the record has no times.
 */
export function CumulativeCost({ figures, selected }: CumulativeCostProps) {
  const hasTimes = figures.some(({ atMs }) => atMs !== undefined)
  const recorded = useMemo(() => pointsOf(figures, hasTimes, 'cumulative'), [figures, hasTimes])
  const estimated = useMemo(
    () => pointsOf(figures, hasTimes, 'estimatedCumulative'),
    [figures, hasTimes],
  )
  const range = useTurnRange()
  const last = recorded.at(-1)
  const lastEstimated = estimated.at(-1)
  const remark = hasTimes ? 'over wall-clock time' : 'over turns: the record has no times'
  if (last === undefined && lastEstimated === undefined) {
    return (
      <ChartPanel title="Cumulative cost">
        <p className="pb-2 text-[12px] text-text-3">No turn records a cost.</p>
      </ChartPanel>
    )
  }
  const highest = {
    x: Math.max(last?.x ?? 0, lastEstimated?.x ?? 0),
    y: Math.max(last?.y ?? 0, lastEstimated?.y ?? 0),
  }
  return (
    <ChartPanel
      title="Cumulative cost"
      remark={remark}
      {...(lastEstimated === undefined ? {} : { legend: LEGEND.slice(last === undefined ? 1 : 0) })}
    >
      <StepChart
        label={`Cumulative cost ${remark}`}
        points={recorded}
        dashed={estimated}
        height={140}
        xAxis={{
          highest: highest.x,
          ticks: hasTimes
            ? timeTicks(highest.x, 6)
            : ticksUpTo(highest.x, 6).filter((tick) => tick <= highest.x),
          format: (value) => (hasTimes ? formatClock(value).replace(/\.\d$/, '') : String(value)),
        }}
        yAxis={{
          ticks: ticksUpTo(highest.y, 3),
          format: (value) => formatCost(value, digitsFor(highest.y)),
        }}
        selected={selectedPoint(figures, hasTimes, selected)}
        marked={markedSpan(figures, hasTimes, range)}
        end={formatCost(last?.y)}
        dashedEnd={formatEstimate(lastEstimated?.y)}
      />
    </ChartPanel>
  )
}

/** On the recorded line where it has one. */
function selectedPoint(
  figures: readonly TurnFigures[],
  hasTimes: boolean,
  selected: number | undefined,
) {
  const figure = selected === undefined ? undefined : figures[selected]
  if (figure === undefined) return undefined
  const turn = figure.turn.index + 1
  const point = pointOf(figure, hasTimes, 'cumulative')
  if (point !== undefined) return { point, text: `${turn}: ${formatCost(point.y)}` }
  const guess = pointOf(figure, hasTimes, 'estimatedCumulative')
  return guess === undefined
    ? undefined
    : { point: guess, text: `${turn}: ${formatEstimate(guess.y)}` }
}

function digitsFor(highest: number): number {
  return highest >= 0.2 ? 1 : highest >= 0.02 ? 2 : 3
}
