import { useMemo } from 'react'
import { formatDuration } from '../../lib/text/format.ts'
import { ticksUpTo } from '../../lib/geometry/scale.ts'
import { spreadOf } from '../../model/figures/turnFigures.ts'
import type { TurnFigures } from '../../model/figures/turnFigures.ts'
import { BarChart } from '../../ui/chart/BarChart.tsx'
import { ChartPanel } from './ChartPanel.tsx'
import { TurnTip } from './TurnTip.tsx'
import { barsOf, highestStack } from './usageBars.ts'
import { useSeekTurn } from './useSeekTurn.ts'

interface LatencyChartProps {
  readonly figures: readonly TurnFigures[]
  readonly selected: number | undefined
}

const legend = [
  { name: 'model', fill: 'var(--chart-output)' },
  { name: 'tool', fill: 'var(--chart-input)' },
]

export function LatencyChart({ figures, selected }: LatencyChartProps) {
  const seekTurn = useSeekTurn()
  const bars = useMemo(
    () =>
      barsOf(figures, {
        parts: [
          { value: ({ modelMs }) => modelMs, fill: 'var(--chart-output)' },
          { value: ({ toolMs }) => toolMs, fill: 'var(--chart-input)' },
        ],
      }),
    [figures],
  )
  const spread = spreadOf(figures, (figure) => figure.turnMs)
  const remark =
    spread === undefined
      ? 'no times in the record'
      : `median ${formatDuration(spread.median)}, max ${formatDuration(spread.largest)} (turn ${spread.largestTurn + 1})`
  return (
    <ChartPanel title="Latency per turn" remark={remark} legend={legend}>
      <BarChart
        label="Latency per turn"
        bars={bars}
        height={140}
        left={{ ticks: ticksUpTo(highestStack(bars), 3), format: seconds }}
        selected={selected}
        onSelect={seekTurn}
        renderTip={({ from, to }) => (
          <TurnTip
            figures={figures}
            from={from}
            to={to}
            rows={[
              { name: 'model', text: (figure) => formatDuration(figure.modelMs) },
              { name: 'tool', text: (figure) => formatDuration(figure.toolMs) },
              { name: 'whole turn', text: (figure) => formatDuration(figure.turnMs) },
            ]}
          />
        )}
      />
    </ChartPanel>
  )
}

function seconds(milliseconds: number): string {
  return milliseconds === 0 ? '0' : `${Number((milliseconds / 1000).toPrecision(3))} s`
}
