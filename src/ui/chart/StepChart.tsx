import { area, curveStepAfter, line } from 'd3-shape'
import { useWidth } from '../layout/useWidth.ts'
import { CHART_MARGIN } from './chartTypes.ts'
import type { Axis } from './chartTypes.ts'
import { BrushShade } from './BrushShade.tsx'
import { ChartGrid, yOf } from './ChartGrid.tsx'

export interface StepPoint {
  readonly x: number
  readonly y: number
}

interface StepChartProps {
  readonly label: string
  /** In order of `x`. */
  readonly points: readonly StepPoint[]
  /** Another value on the same axes, drawn dashed and without an area. */
  readonly dashed?: readonly StepPoint[]
  readonly height: number
  readonly xAxis: Axis & { readonly highest: number }
  readonly yAxis: Axis
  readonly selected: { readonly point: StepPoint; readonly text: string } | undefined
  /** Labels of the last points. */
  readonly end: string
  readonly dashedEnd?: string
  /** Part of the `x` axis that is marked. */
  readonly marked?: { readonly from: number; readonly to: number } | undefined
}

const NO_POINTS: readonly StepPoint[] = []
/** Two labels that are nearer lie on one another. */
const LABEL_HEIGHT = 13

/** A value that only grows, over time. */
export function StepChart(props: StepChartProps) {
  const { label, points, height, xAxis, yAxis, selected, end, marked } = props
  const { dashed = NO_POINTS, dashedEnd } = props
  const [width, ref] = useWidth()
  const plotWidth = Math.max(0, width - CHART_MARGIN.left - CHART_MARGIN.right)
  const x = (value: number): number =>
    CHART_MARGIN.left + (xAxis.highest <= 0 ? 0 : (value / xAxis.highest) * plotWidth)
  const y = (value: number): number => yOf(value, yAxis, height)
  const toLine = line<StepPoint>(
    (point) => x(point.x),
    (point) => y(point.y),
  ).curve(curveStepAfter)
  const toArea = area<StepPoint>(
    (point) => x(point.x),
    y(0),
    (point) => y(point.y),
  ).curve(curveStepAfter)
  const last = points.at(-1)
  const lastDashed = dashed.at(-1)
  const dashedLabel =
    lastDashed === undefined
      ? 0
      : apart(y(lastDashed.y), last === undefined ? undefined : y(last.y))
  return (
    <div ref={ref} className="relative w-full" style={{ height }}>
      {width === 0 ? null : (
        <svg
          role="img"
          aria-label={label}
          width={width}
          height={height}
          className="block overflow-visible"
        >
          <ChartGrid width={plotWidth} height={height} left={yAxis} />
          <g className="fill-text-3 text-[11px]">
            {xAxis.ticks.map((tick) => (
              <text key={tick} x={x(tick)} y={height - 6} textAnchor="middle">
                {xAxis.format(tick)}
              </text>
            ))}
          </g>
          <path d={toArea([...points]) ?? ''} fill="var(--chart-input)" opacity={0.28} />
          <path
            d={toLine([...points]) ?? ''}
            fill="none"
            stroke="var(--chart-output)"
            strokeWidth={1.5}
          />
          {lastDashed === undefined ? null : (
            <>
              <path
                d={toLine([...dashed]) ?? ''}
                fill="none"
                stroke="var(--chart-estimate)"
                strokeWidth={1.5}
                strokeDasharray="4 3"
              />
              <text x={x(lastDashed.x) + 6} y={dashedLabel + 4} className="fill-text-2 text-[11px]">
                {dashedEnd}
              </text>
            </>
          )}
          {last === undefined ? null : (
            <text x={x(last.x) + 6} y={y(last.y) + 4} className="fill-text-1 text-[11px]">
              {end}
            </text>
          )}
          {selected === undefined ? null : (
            <>
              <circle
                cx={x(selected.point.x)}
                cy={y(selected.point.y)}
                r={4}
                className="fill-accent"
              />
              <text
                x={x(selected.point.x) - 8}
                y={Math.max(10, y(selected.point.y) - 8)}
                textAnchor="end"
                className="fill-text-1 text-[11px]"
              >
                {selected.text}
              </text>
            </>
          )}
        </svg>
      )}
      {marked === undefined || width === 0 ? null : (
        <BrushShade
          left={x(marked.from)}
          width={Math.max(2, x(marked.to) - x(marked.from))}
          height={height}
        />
      )}
    </div>
  )
}

/** Moves a label off another one. */
function apart(y: number, other: number | undefined): number {
  if (other === undefined || Math.abs(y - other) >= LABEL_HEIGHT) return y
  return y < other ? other - LABEL_HEIGHT : other + LABEL_HEIGHT
}
