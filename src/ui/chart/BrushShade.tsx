import { CHART_MARGIN } from './chartTypes.ts'

interface BrushShadeProps {
  /** Pixels of the chart. */
  readonly left: number
  readonly width: number
  readonly height: number
}

/** What is marked: shaded, with an edge at either side, as colour alone says little. */
export function BrushShade({ left, width, height }: BrushShadeProps) {
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute border-x-2 border-accent bg-accent/12"
      style={{
        left,
        width,
        top: CHART_MARGIN.top,
        height: height - CHART_MARGIN.top - CHART_MARGIN.bottom,
      }}
    />
  )
}
