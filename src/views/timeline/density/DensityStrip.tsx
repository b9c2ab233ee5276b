import { memo, useMemo } from 'react'
import type { Stop } from '../../../model/stops.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import { problemTurns } from '../../../model/marks/turnMarks.ts'
import { turnPeaksOf } from '../../../model/figures/turnPeaks.ts'
import { lengthOf } from '../columns.ts'
import type { Columns } from '../columns.ts'
import { DensityFactLanes } from './DensityFactLanes.tsx'
import { DensityFindings } from './DensityFindings.tsx'
import { DensityMarker } from './DensityMarker.tsx'
import { DensitySearch } from './DensitySearch.tsx'
import { densityOf } from './density.ts'
import { TONES } from './densityScheme.ts'
import type { OverviewRow } from '../rows.ts'
import { densityTones } from './densityTones.ts'

interface DensityStripProps {
  readonly trajectory: Trajectory
  readonly stops: readonly Stop[]
  readonly columns: Columns
  readonly row: OverviewRow
  readonly scroll: number
}

/** The whole run at a glance, and which part of it the window shows. */
export const DensityStrip = memo(function DensityStrip(props: DensityStripProps) {
  const { trajectory, stops, columns, row, scroll } = props
  const { room } = columns
  const density = useMemo(
    () =>
      densityOf(
        stops,
        columns,
        row.barHeight,
        turnPeaksOf(trajectory).tokens,
        problemTurns(trajectory),
      ),
    [stops, columns, row.barHeight, trajectory],
  )
  const scale = room / lengthOf(columns)
  const left = Math.max(0, scroll * scale)
  const width = Math.max(6, Math.min(room * scale, room - left))
  return (
    <div
      aria-hidden
      className="absolute inset-x-0 bg-raised"
      style={{ top: row.top, height: row.height }}
    >
      <svg
        width={room}
        height={row.barHeight}
        className="absolute inset-x-0 bottom-0 overflow-visible fill-none"
      >
        {TONES.map((tone) => (
          <path key={tone} d={density.bars[tone]} className={densityTones[tone].fill} />
        ))}
        <path d={density.listed} className="fill-line-strong" />
        <path d={density.boundaries} className="stroke-text-1" />
        <path d={density.troubled} className="fill-warning" />
      </svg>
      <DensityFactLanes stops={stops} columns={columns} row={row} />
      {row.findings !== undefined && <DensityFindings columns={columns} row={row.findings} />}
      <div
        className="absolute -inset-y-0.5 rounded-[3px] border border-accent bg-accent/15"
        style={{ left, width }}
      />
      <DensitySearch columns={columns} row={row} />
      <DensityMarker columns={columns} />
    </div>
  )
})
