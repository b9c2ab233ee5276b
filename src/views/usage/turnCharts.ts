import {
  formatCost,
  formatCount,
  formatDuration,
  formatEstimate,
  formatShortCount,
} from '../../lib/text/format.ts'
import { spreadOf } from '../../model/figures/turnFigures.ts'
import type { TurnFigures } from '../../model/figures/turnFigures.ts'
import type { TurnChartRecipe } from './TurnChart.tsx'

const INPUT = 'var(--chart-input)'
const OUTPUT = 'var(--chart-output)'
const CACHED = 'var(--chart-cached)'

export const TOKENS_CHART: TurnChartRecipe = {
  title: 'Tokens and cost per turn',
  none: 'No tokens and no cost in the record.',
  height: 192,
  ticks: 4,
  // `2k` rather than `2.0k`: ticks are round.
  format: (tokens) => formatShortCount(tokens).replace(/\.0(?=[kM]$)/, ''),
  parts: [
    { value: ({ cached }) => cached, fill: CACHED },
    { value: uncached, fill: INPUT },
    { value: ({ output }) => output, fill: OUTPUT },
  ],
  legend: [
    { name: 'input', fill: INPUT },
    { name: 'cached', fill: CACHED },
    { name: 'output', fill: OUTPUT },
    { name: 'cost', fill: 'var(--chart-cost)', isLine: true, of: ({ cost }) => cost },
    {
      name: 'estimated',
      fill: 'var(--chart-estimate)',
      isLine: true,
      isDashed: true,
      of: ({ estimate }) => estimate,
    },
  ],
  line: {
    value: ({ cost }) => cost,
    dashed: ({ estimate }) => estimate,
    format: (cost) => formatCost(cost),
  },
  tip: [
    { name: 'input', text: ({ input }) => formatCount(input) },
    { name: 'cached', text: ({ cached }) => formatCount(cached) },
    { name: 'output', text: ({ output }) => formatCount(output) },
    {
      name: 'reasoning',
      text: ({ reasoning }) => (reasoning === undefined ? undefined : formatCount(reasoning)),
    },
    { name: 'cost', text: ({ cost }) => formatCost(cost, 6) },
    {
      name: 'estimated',
      text: ({ estimate }) => (estimate === undefined ? undefined : formatEstimate(estimate, 6)),
    },
  ],
  remark: (_, turns) =>
    turns > 1
      ? `mean of ${turns} turns a bar: click to seek, drag to mark turns`
      : 'click a bar to seek, drag to mark turns',
}

export const LATENCY_CHART: TurnChartRecipe = {
  title: 'Latency per turn',
  none: 'No times of the model or the tools in the record.',
  height: 140,
  ticks: 3,
  format: (milliseconds) =>
    milliseconds === 0 ? '0' : `${Number((milliseconds / 1000).toPrecision(3))} s`,
  parts: [
    { value: ({ modelMs }) => modelMs, fill: OUTPUT },
    { value: ({ toolMs }) => toolMs, fill: INPUT },
  ],
  legend: [
    { name: 'model', fill: OUTPUT },
    { name: 'tool', fill: INPUT },
  ],
  tip: [
    { name: 'model', text: ({ modelMs }) => formatDuration(modelMs) },
    { name: 'tool', text: ({ toolMs }) => formatDuration(toolMs) },
    { name: 'whole turn', text: ({ turnMs }) => formatDuration(turnMs) },
  ],
  remark: latencyRemark,
}

function latencyRemark(figures: readonly TurnFigures[]): string {
  const spread = spreadOf(figures, ({ turnMs }) => turnMs)
  if (spread === undefined) return 'no times in the record'
  const { median, largest, largestTurn } = spread
  return `median ${formatDuration(median)}, max ${formatDuration(largest)} (turn ${largestTurn + 1})`
}

function uncached({ input, cached }: TurnFigures): number | undefined {
  return input === undefined ? undefined : Math.max(0, input - (cached ?? 0))
}
