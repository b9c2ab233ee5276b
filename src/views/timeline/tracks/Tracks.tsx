import { useMemo } from 'react'
import type { Stop } from '../../../model/stops.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import { turnPeaksOf } from '../../../model/figures/turnPeaks.ts'
import { BrushLayer } from '../brush/BrushLayer.tsx'
import { useBrushDrag } from '../brush/useBrushDrag.ts'
import { visibleRange } from '../columns.ts'
import type { Columns } from '../columns.ts'
import { DensityStrip } from '../density/DensityStrip.tsx'
import { FactDrawing } from './FactDrawing.tsx'
import { FindingDrawing } from './FindingDrawing.tsx'
import { FilmStrip } from './FilmStrip.tsx'
import { Playhead } from '../Playhead.tsx'
import { PreviewCard } from '../preview/PreviewCard.tsx'
import { PreviewMark } from '../preview/PreviewMark.tsx'
import type { Rows } from '../rows.ts'
import { ScrubArea } from '../ScrubArea.tsx'
import { SearchMarks } from './SearchMarks.tsx'
import { StateTrack } from './StateTrack.tsx'
import { StopCaptions } from './StopCaptions.tsx'
import { StopGlyphs } from './StopGlyphs.tsx'
import { TrackDrawing } from './TrackDrawing.tsx'
import { trackPaths } from './trackPaths.ts'
import { useWindowScroll } from '../useWindowScroll.ts'

interface TracksProps {
  readonly trajectory: Trajectory
  readonly stops: readonly Stop[]
  readonly columns: Columns
  readonly rows: Rows
}

/** Film, stops and per-turn tracks over one set of columns. A seek renders none of them. */
export function Tracks({ trajectory, stops, columns, rows }: TracksProps) {
  const window = useWindowScroll(columns)
  const { from, to } = visibleRange(columns, window.scroll)
  const range = useMemo(() => ({ from, to }), [from, to])
  const peaks = turnPeaksOf(trajectory)
  const paths = useMemo(
    () => trackPaths(stops, columns, rows, peaks, range),
    [stops, columns, rows, peaks, range],
  )
  const shared = { stops, columns, rows }
  const inWindow = useMemo(
    () => (
      <>
        <TrackDrawing columns={columns} rows={rows} range={range} paths={paths} />
        <Playhead {...shared} range={range} paths={paths} peaks={peaks} />
        {rows.film !== undefined && (
          <FilmStrip
            trajectory={trajectory}
            stops={stops}
            columns={columns}
            row={rows.film}
            range={range}
          />
        )}
        {rows.captions !== undefined && (
          <StopCaptions stops={stops} columns={columns} row={rows.captions} range={range} />
        )}
        {rows.states !== undefined && (
          <StateTrack stops={stops} columns={columns} row={rows.states} range={range} />
        )}
        {rows.findings !== undefined && (
          <FindingDrawing columns={columns} rows={rows} row={rows.findings} range={range} />
        )}
        {(rows.decisions ?? rows.events) !== undefined && <FactDrawing {...shared} range={range} />}
        <StopGlyphs {...shared} range={range} />
        <SearchMarks columns={columns} rows={rows} range={range} />
        <PreviewMark columns={columns} rows={rows} />
      </>
    ),
    // oxlint-disable-next-line react/exhaustive-deps -- `shared` is made of the first three
    [stops, columns, rows, trajectory, range, paths, peaks],
  )
  const brush = useBrushDrag(stops, columns, rows, window.scroll)
  return (
    // Keys and touch mark turns by the handles of the layer.
    <div className="relative h-full" role="presentation" {...brush}>
      <ScrubArea {...shared} turns={trajectory.turns.length} window={window}>
        <div
          className="absolute inset-0"
          style={{ transform: `translateX(${-Math.round(window.scroll)}px)` }}
        >
          {inWindow}
        </div>
        {rows.density !== undefined && (
          <DensityStrip
            trajectory={trajectory}
            stops={stops}
            columns={columns}
            row={rows.density}
            scroll={window.scroll}
          />
        )}
      </ScrubArea>
      <BrushLayer {...shared} scroll={window.scroll} />
      <PreviewCard trajectory={trajectory} {...shared} scroll={window.scroll} />
    </div>
  )
}
