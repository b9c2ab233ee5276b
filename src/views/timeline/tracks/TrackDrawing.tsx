import { memo } from 'react'
import { drawingBox } from '../columns.ts'
import type { Columns, StopRange } from '../columns.ts'
import type { Rows } from '../rows.ts'
import type { TrackPaths } from './trackPaths.ts'

interface TrackDrawingProps {
  readonly columns: Columns
  readonly rows: Rows
  readonly range: StopRange
  readonly paths: TrackPaths
}

/** Bars, cost line, thread and rings of the columns in the window. */
export const TrackDrawing = memo(function TrackDrawing({
  columns,
  rows,
  range,
  paths,
}: TrackDrawingProps) {
  return (
    <svg
      aria-hidden
      {...drawingBox(columns, range, rows.height)}
      className="pointer-events-none absolute top-0 fill-none"
    >
      <path d={paths.boundaries} className="stroke-text-3" strokeDasharray="2 3" />
      <path d={paths.bars} className="fill-chart-input opacity-55" />
      <path d={paths.cost} className="stroke-chart-cost" strokeWidth={1.25} />
      <path d={paths.thread} className="stroke-line-strong" />
      <path d={paths.gaps} className="stroke-text-2" strokeWidth={1.25} />
      <path d={paths.brackets} className="stroke-text-3" />
      <path d={paths.rings} className="fill-panel stroke-line-strong" />
      <path d={paths.openRings} className="fill-panel stroke-text-3" strokeDasharray="2.5 2.5" />
      <path d={paths.failedRings} className="fill-panel stroke-error" strokeWidth={1.5} />
      <path d={paths.dots} className="fill-line-strong" />
    </svg>
  )
})
