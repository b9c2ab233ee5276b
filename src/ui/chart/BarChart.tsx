import { useState } from 'react'
import type { PointerEvent, ReactNode } from 'react'
import { useWidth } from '../layout/useWidth.ts'
import { CHART_MARGIN } from './chartTypes.ts'
import type { Axis, Bar, ItemRange } from './chartTypes.ts'
import { BarColumns } from './BarColumns.tsx'
import { BrushShade } from './BrushShade.tsx'
import { ChartGrid } from './ChartGrid.tsx'
import { ChartTip } from './ChartTip.tsx'
import { useBrush } from './useBrush.ts'

interface BarChartProps {
  /** What the chart shows, in one sentence: its text alternative. The table has the numbers. */
  readonly label: string
  readonly bars: readonly Bar[]
  readonly height: number
  readonly left: Axis
  readonly right?: Axis
  /** Item that is selected; its column is marked. */
  readonly selected: number | undefined
  readonly onSelect: (item: number) => void
  /** Items that are marked, and how: by dragging over their bars. */
  readonly marked?: ItemRange | undefined
  readonly onMark?: (range: ItemRange) => void
  readonly renderTip: (bar: Bar) => ReactNode
}

/**
 * Stacked bars with optional lines on a second scale. Pointing shows figures, a click selects, a drag
 * marks a range.
 */
export function BarChart(props: BarChartProps) {
  const { label, bars, height, left, right, selected, onSelect, marked, onMark, renderTip } = props
  const [width, ref] = useWidth()
  const [hovered, setHovered] = useState<number | undefined>()
  const plotLeft = CHART_MARGIN.left
  const plotWidth = Math.max(0, width - plotLeft - (right === undefined ? 8 : CHART_MARGIN.right))
  const column = bars.length === 0 ? 0 : plotWidth / bars.length

  const barAt = (event: { readonly clientX: number; readonly currentTarget: Element }): number => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    return Math.max(0, Math.min(bars.length - 1, Math.floor(x / Math.max(1e-6, column))))
  }
  const brush = useBrush(
    barAt,
    onMark === undefined
      ? undefined
      : (a, b) => {
          const first = bars[Math.min(a, b)]
          const last = bars[Math.max(a, b)]
          if (first !== undefined && last !== undefined)
            onMark({ from: first.from, to: last.to - 1 })
        },
  )
  const onMove = (event: PointerEvent): void => {
    setHovered(barAt(event))
    brush.onPointerMove(event)
  }
  const firstMarked = bars.findIndex((bar) => marked !== undefined && bar.to > marked.from)
  const lastMarked = bars.findLastIndex((bar) => marked !== undefined && bar.from <= marked.to)
  const shown = hovered === undefined ? undefined : bars[hovered]

  return (
    <div ref={ref} className="relative w-full" style={{ height }}>
      {width === 0 || bars.length === 0 ? null : (
        <>
          <svg role="img" aria-label={label} width={width} height={height} className="block">
            <ChartGrid
              width={plotWidth}
              height={height}
              left={left}
              {...(right === undefined ? {} : { right })}
            />
            <BarColumns
              bars={bars}
              column={column}
              height={height}
              left={left}
              right={right}
              selected={selected}
              hovered={hovered}
            />
          </svg>
          {marked === undefined || firstMarked < 0 ? null : (
            <BrushShade
              left={plotLeft + firstMarked * column}
              width={(lastMarked - firstMarked + 1) * column}
              height={height}
            />
          )}
          <button
            type="button"
            tabIndex={-1}
            aria-label={`${label}: click a bar to go to its turn`}
            className="absolute cursor-pointer touch-pan-y select-none"
            style={{ left: plotLeft, top: 0, width: plotWidth, height }}
            onPointerDown={brush.onPointerDown}
            onPointerMove={onMove}
            onPointerUp={brush.onPointerUp}
            onPointerCancel={brush.onPointerCancel}
            onPointerLeave={() => setHovered(undefined)}
            onClick={(event) => {
              const bar = bars[barAt(event)]
              if (bar !== undefined && !brush.wasDrag()) onSelect(bar.from)
            }}
          />
          {shown === undefined || hovered === undefined ? null : (
            <ChartTip x={plotLeft + (hovered + 0.5) * column} width={width}>
              {renderTip(shown)}
            </ChartTip>
          )}
        </>
      )}
    </div>
  )
}
