import { memo, useMemo } from 'react'
import type { Stop } from '../../../model/stops.ts'
import { useTurnRange } from '../../../state/range.ts'
import { lengthOf } from '../columns.ts'
import type { Columns } from '../columns.ts'
import type { Rows } from '../rows.ts'
import { BrushHandle } from './BrushHandle.tsx'
import { spanOfTurns, turnEdges } from './brushPlace.ts'

interface BrushLayerProps {
  readonly stops: readonly Stop[]
  readonly columns: Columns
  readonly rows: Rows
  readonly scroll: number
}

/** The marked turns over the band, with a handle at either end; over the strip of the run as well. */
export const BrushLayer = memo(function BrushLayer(props: BrushLayerProps) {
  const { stops, columns, rows, scroll } = props
  const range = useTurnRange()
  const edges = useMemo(() => turnEdges(stops), [stops])
  if (range === undefined) return null
  const { left, right } = spanOfTurns(columns, edges, range)
  const { density } = rows
  const bottom = density?.top ?? rows.height
  const scale = columns.room / lengthOf(columns)
  const shared = { range, stops, columns, rows, scroll, edges, height: bottom }
  return (
    <div data-testid="brush" className="pointer-events-none absolute inset-0 z-20 overflow-hidden">
      <div
        aria-hidden
        className="absolute top-0 border-x border-accent bg-accent/10"
        style={{ left: left - scroll, width: right - left, height: bottom }}
      />
      {density === undefined ? null : (
        <div
          aria-hidden
          className="absolute border-x border-accent bg-accent/25"
          style={{
            left: left * scale,
            width: Math.max(2, (right - left) * scale),
            top: density.top,
            height: density.height,
          }}
        />
      )}
      <BrushHandle end="from" x={left - scroll} {...shared} />
      <BrushHandle end="to" x={right - scroll} {...shared} />
    </div>
  )
})
