import { useState } from 'react'
import type { PointerEvent, ReactNode } from 'react'
import { useWidth } from '../layout/useWidth.ts'
import { CHART_MARGIN } from './chartTypes.ts'
import type { Axis, Bar } from './chartTypes.ts'
import { BarColumns } from './BarColumns.tsx'
import { ChartGrid } from './ChartGrid.tsx'
import { ChartTip } from './ChartTip.tsx'

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
  readonly renderTip: (bar: Bar) => ReactNode
}

/** Stacked bars with an optional line on a second scale. Pointing shows figures, a click selects. */
export function BarChart(props: BarChartProps) {
  const { label, bars, height, left, right, selected, onSelect, renderTip } = props
  const [width, ref] = useWidth()
  const [hovered, setHovered] = useState<number | undefined>()
  const plotLeft = CHART_MARGIN.left
  const plotWidth = Math.max(0, width - plotLeft - (right === undefined ? 8 : CHART_MARGIN.right))
  const column = bars.length === 0 ? 0 : plotWidth / bars.length

  const barAt = (event: { readonly clientX: number; readonly currentTarget: Element }): number => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    return Math.max(0, Math.min(bars.length - 1, Math.floor(x / Math.max(1e-6, column))))
  }
  const onMove = (event: PointerEvent): void => setHovered(barAt(event))
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
          <button
            type="button"
            tabIndex={-1}
            aria-label={`${label}: click a bar to go to its turn`}
            className="absolute cursor-pointer"
            style={{ left: plotLeft, top: 0, width: plotWidth, height }}
            onPointerMove={onMove}
            onPointerLeave={() => setHovered(undefined)}
            onClick={(event) => {
              const bar = bars[barAt(event)]
              if (bar !== undefined) onSelect(bar.from)
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
