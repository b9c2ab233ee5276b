import { useMemo } from 'react'
import { formatCost, formatCount, formatShortCount } from '../../lib/text/format.ts'
import { ticksUpTo } from '../../lib/geometry/scale.ts'
import type { TurnFigures } from '../../model/figures/turnFigures.ts'
import { BarChart } from '../../ui/chart/BarChart.tsx'
import { ChartPanel } from './ChartPanel.tsx'
import { TurnTip } from './TurnTip.tsx'
import { barsOf, highestLine, highestStack } from './usageBars.ts'
import { useSeekTurn } from './useSeekTurn.ts'

interface TurnChartProps {
  readonly figures: readonly TurnFigures[]
  readonly selected: number | undefined
}

const legend = [
  { name: 'input', fill: 'var(--chart-input)' },
  { name: 'cached', fill: 'var(--chart-cached)' },
  { name: 'output', fill: 'var(--chart-output)' },
  { name: 'cost', fill: 'var(--chart-cost)', isLine: true },
]

export function TokensChart({ figures, selected }: TurnChartProps) {
  const seekTurn = useSeekTurn()
  const bars = useMemo(
    () =>
      barsOf(figures, {
        parts: [
          { value: ({ cached }) => cached, fill: 'var(--chart-cached)' },
          { value: uncached, fill: 'var(--chart-input)' },
          { value: ({ output }) => output, fill: 'var(--chart-output)' },
        ],
        line: ({ cost }) => cost,
      }),
    [figures],
  )
  const grouped = (bars[0]?.to ?? 1) > 1
  const highestCost = highestLine(bars)
  return (
    <ChartPanel
      title="Tokens and cost per turn"
      remark={
        grouped ? `mean of ${bars[0]?.to ?? 1} turns a bar, click to seek` : 'click a bar to seek'
      }
      legend={legend}
    >
      <BarChart
        label="Tokens and cost per turn"
        bars={bars}
        height={192}
        left={{ ticks: ticksUpTo(highestStack(bars), 4), format: tickText }}
        {...(highestCost > 0
          ? {
              right: {
                ticks: ticksUpTo(highestCost, 4),
                format: (cost: number) => formatCost(cost),
              },
            }
          : {})}
        selected={selected}
        onSelect={seekTurn}
        renderTip={({ from, to }) => (
          <TurnTip
            figures={figures}
            from={from}
            to={to}
            rows={[
              { name: 'input', text: (figure) => formatCount(figure.input) },
              { name: 'cached', text: (figure) => formatCount(figure.cached) },
              { name: 'output', text: (figure) => formatCount(figure.output) },
              { name: 'cost', text: (figure) => formatCost(figure.cost, 6) },
            ]}
          />
        )}
      />
    </ChartPanel>
  )
}

/** `2k` rather than `2.0k`: ticks are round. */
function tickText(tokens: number): string {
  return formatShortCount(tokens).replace(/\.0(?=[kM]$)/, '')
}

function uncached({ input, cached }: TurnFigures): number | undefined {
  return input === undefined ? undefined : Math.max(0, input - (cached ?? 0))
}
