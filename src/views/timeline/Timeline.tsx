import { useMemo } from 'react'
import { hasTimes } from '../../model/figures/stopTimes.ts'
import { useCurrentTrajectory, useStops } from '../../state/current.ts'
import { useSettings } from '../../state/settings.ts'
import { layoutColumns } from './columns.ts'
import { DecisionLegend } from './DecisionLegend.tsx'
import { rowsOf } from './rows.ts'
import { TrackLabels } from './TrackLabels.tsx'
import { Tracks } from './Tracks.tsx'
import { trackSetOf } from './trackSet.ts'
import { TransportBar } from './TransportBar.tsx'
import { useRoom } from './useRoom.ts'

/**
 * The band of the whole run. Its label column is as wide as the turns pane: `--turns-width` on an
 * element around both keeps them aligned.
 */
export function Timeline() {
  const trajectory = useCurrentTrajectory()
  const stops = useStops()
  const timed = useMemo(() => hasTimes(stops), [stops])
  const timing = useSettings((settings) => (timed ? settings.playTiming : 'step'))
  const [room, roomRef] = useRoom()
  const tracks = useMemo(
    () => (trajectory === undefined ? undefined : trackSetOf(trajectory, stops)),
    [trajectory, stops],
  )
  const captioned = tracks?.film === false
  const columns = useMemo(
    () => layoutColumns(stops, timing, room, captioned),
    [stops, timing, room, captioned],
  )
  const rows = useMemo(
    () => (tracks === undefined ? undefined : rowsOf(columns, tracks)),
    [columns, tracks],
  )
  if (trajectory === undefined || rows === undefined || stops.length === 0) return null
  return (
    <div className="flex shrink-0 flex-col-reverse border-b border-line bg-panel md:flex-row">
      <div className="@container relative shrink-0 md:w-(--turns-width,196px) md:border-r md:border-line xl:w-(--turns-width,256px)">
        <TransportBar timed={timed} stops={stops.length} />
        {rows.decisions !== undefined && (
          <div className="flex h-11 items-center justify-center border-t border-line text-xs text-text-2 md:hidden">
            <DecisionLegend />
          </div>
        )}
        <TrackLabels trajectory={trajectory} rows={rows} timed={timed} />
      </div>
      <div className="min-w-0 shrink-0 md:flex-1 md:px-3" style={{ height: rows.height }}>
        <div ref={roomRef} className="h-full">
          {room > 0 && (
            <Tracks trajectory={trajectory} stops={stops} columns={columns} rows={rows} />
          )}
        </div>
      </div>
    </div>
  )
}
