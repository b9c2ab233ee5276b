import { CHART_MARGIN } from './chartTypes.ts'
import type { Axis } from './chartTypes.ts'
import { yOf } from './ChartGrid.tsx'

interface BarLineProps {
  /** One a column; a line joins neighbours that are known. */
  readonly values: readonly (number | undefined)[]
  readonly column: number
  readonly axis: Axis
  readonly height: number
  readonly dashed?: boolean
}

/** Narrower columns have no room for a point each. */
const POINTS_FROM = 12

/** A line over the bars on the second scale; dashed ones have squares for points. */
export function BarLine({ values, column, axis, height, dashed = false }: BarLineProps) {
  const points = values.flatMap((value, index) =>
    value === undefined
      ? []
      : [{ index, x: CHART_MARGIN.left + (index + 0.5) * column, y: yOf(value, axis, height) }],
  )
  const stroke = dashed ? 'var(--chart-estimate)' : 'var(--chart-cost)'
  const path = points
    .map(({ index, x, y }, at) => `${points[at - 1]?.index === index - 1 ? 'L' : 'M'}${x} ${y}`)
    .join('')
  return (
    <g fill="var(--panel)" stroke={stroke} strokeWidth={1.5}>
      <path d={path} fill="none" {...(dashed ? { strokeDasharray: '4 3' } : {})} />
      {column < POINTS_FROM
        ? null
        : points.map(({ x, y }) =>
            dashed ? (
              <rect key={x} x={x - 2.5} y={y - 2.5} width={5} height={5} />
            ) : (
              <circle key={x} cx={x} cy={y} r={3} />
            ),
          )}
    </g>
  )
}
