import { CHART_MARGIN } from './chartTypes.ts'
import type { Axis, Bar } from './chartTypes.ts'
import { BarLine } from './BarLine.tsx'
import { yOf } from './ChartGrid.tsx'

interface BarColumnsProps {
  readonly bars: readonly Bar[]
  readonly column: number
  readonly height: number
  readonly left: Axis
  readonly right: Axis | undefined
  readonly selected: number | undefined
  readonly hovered: number | undefined
}

const LABEL_WIDTH = 26

export function BarColumns(props: BarColumnsProps) {
  const { bars, column, height, left, right, selected, hovered } = props
  const gap = column > 24 ? 8 : column > 6 ? 2 : 0
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / Math.max(column, 0.01)))
  const marked = bars.findIndex((bar) => holds(bar, selected))
  const bottom = height - CHART_MARGIN.bottom
  return (
    <>
      {bars.map((bar, index) => {
        const x = CHART_MARGIN.left + index * column
        const isSelected = index === marked
        const isMarked = isSelected || hovered === index
        return (
          <g key={bar.from}>
            {isMarked ? (
              <rect
                x={x}
                y={CHART_MARGIN.top}
                width={column}
                height={bottom - CHART_MARGIN.top}
                className={isSelected ? 'fill-selected' : 'fill-hover'}
              />
            ) : null}
            <Stack
              bar={bar}
              x={x + gap / 2}
              width={Math.max(0.5, column - gap)}
              axis={left}
              height={height}
            />
            {isSelected || (index % every === 0 && !crowds(index, marked, every)) ? (
              <text
                x={x + column / 2}
                y={height - 6}
                textAnchor="middle"
                className={
                  isSelected ? 'fill-accent font-semibold text-[11px]' : 'fill-text-3 text-[11px]'
                }
              >
                {isSelected || column * every >= LABEL_WIDTH ? bar.label : ''}
              </text>
            ) : null}
          </g>
        )
      })}
      {right === undefined ? null : (
        <>
          <BarLine
            values={bars.map((bar) => bar.dashed)}
            column={column}
            axis={right}
            height={height}
            dashed
          />
          <BarLine
            values={bars.map((bar) => bar.line)}
            column={column}
            axis={right}
            height={height}
          />
        </>
      )}
    </>
  )
}

function holds({ from, to }: Bar, item: number | undefined): boolean {
  return item !== undefined && item >= from && item < to
}

/** Whether a label would touch that of the marked column. */
function crowds(index: number, marked: number, every: number): boolean {
  return marked >= 0 && Math.abs(index - marked) < every
}

interface StackProps {
  readonly bar: Bar
  readonly x: number
  readonly width: number
  readonly axis: Axis
  readonly height: number
}

function Stack({ bar, x, width, axis, height }: StackProps) {
  return (
    <>
      {stacked(bar).map(({ from, to, fill }, index) => {
        const top = yOf(to, axis, height)
        const size = Math.max(0, yOf(from, axis, height) - top)
        return <rect key={index} x={x} y={top} width={width} height={size} fill={fill} />
      })}
    </>
  )
}

function stacked({ parts }: Bar) {
  const layers: { readonly from: number; readonly to: number; readonly fill: string }[] = []
  for (const { value, fill } of parts) {
    const from = layers.at(-1)?.to ?? 0
    if (value !== undefined && value > 0) layers.push({ from, to: from + value, fill })
  }
  return layers
}
