import { CHART_MARGIN } from './chartTypes.ts'
import type { Axis } from './chartTypes.ts'

interface ChartGridProps {
  readonly width: number
  readonly height: number
  readonly left: Axis
  readonly right?: Axis
}

/** Hairlines at the ticks of the left axis, with the labels of both. */
export function ChartGrid({ width, height, left, right }: ChartGridProps) {
  const from = CHART_MARGIN.left
  return (
    <g className="fill-text-3 text-[11px]">
      {left.ticks.map((tick) => {
        const y = yOf(tick, left, height)
        return (
          <g key={tick}>
            <line x1={from} x2={from + width} y1={y} y2={y} className="stroke-line" />
            <text x={from - 8} y={y + 4} textAnchor="end">
              {left.format(tick)}
            </text>
          </g>
        )
      })}
      {right?.ticks.map((tick) => (
        <text key={tick} x={from + width + 8} y={yOf(tick, right, height) + 4}>
          {right.format(tick)}
        </text>
      ))}
    </g>
  )
}

/** Pixels from the top for a value on an axis that fills the plot. */
export function yOf(value: number, axis: Axis, height: number): number {
  const highest = axis.ticks.at(-1) ?? 0
  const room = height - CHART_MARGIN.top - CHART_MARGIN.bottom
  const share = highest <= 0 ? 0 : value / highest
  return CHART_MARGIN.top + room * (1 - share)
}
