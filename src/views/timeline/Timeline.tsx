import { useMemo } from 'react'
import { hasTimes } from '../../model/figures/stopTimes.ts'
import { useCurrentRun, useStops } from '../../state/current.ts'
import type { FormatId } from '../../model/trajectory.ts'
import { useSettings } from '../../state/settings.ts'
import { cx } from '../../ui/cx.ts'
import { BrushBar } from './brush/BrushBar.tsx'
import { layoutColumns } from './columns.ts'
import { DecisionLegend } from './legends/DecisionLegend.tsx'
import { rowsOf } from './rows.ts'
import { TrackLabels } from './legends/TrackLabels.tsx'
import { Tracks } from './tracks/Tracks.tsx'
import { trackSetOf } from './tracks/trackSet.ts'
import { TransportBar } from './transport/TransportBar.tsx'
import { useRoom } from './useRoom.ts'

/** Before anything but its format is known of a run: what the band of most such runs takes. */
const USUAL_ROOM: Readonly<Record<FormatId, string>> = {
  cua: 'h-[142px] md:h-[133px]',
  trae: 'h-[145px] md:h-[136px]',
  sondera: 'h-[194px] md:h-[107px]',
  augur: 'h-[184px] md:h-[175px]',
  cyberdesk: 'h-[142px] md:h-[98px]',
}

interface TimelineProps {
  /** While the first screenshot is awaited only the room is taken, so that the stage stays put. */
  readonly ready?: boolean
}

/**
 * The band of the whole run. Its label column is as wide as the turns pane: `--turns-width` on an
 * element around both keeps them aligned.
 */
export function Timeline({ ready = true }: TimelineProps) {
  const run = useCurrentRun()
  const trajectory = run?.trajectory
  const summary = run?.summary
  const stops = useStops()
  const timed = useMemo(() => hasTimes(stops), [stops])
  const timing = useSettings((settings) => (timed ? settings.playTiming : 'step'))
  const [room, roomRef] = useRoom()
  const tracks = useMemo(
    () => (trajectory === undefined ? undefined : trackSetOf(trajectory, stops, summary)),
    [trajectory, stops, summary],
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
  if (run !== undefined && trajectory === undefined && !ready) {
    const room = USUAL_ROOM[run.found.format]
    return <div className={cx('shrink-0 border-b border-line bg-panel', room)} />
  }
  if (trajectory === undefined || rows === undefined || stops.length === 0) return null
  return (
    <>
      <div className="flex shrink-0 flex-col-reverse border-b border-line bg-panel md:flex-row">
        <div className="@container relative shrink-0 md:w-(--turns-width,196px) md:border-r md:border-line xl:w-(--turns-width,256px)">
          {ready ? (
            <TransportBar timed={timed} stops={stops.length} />
          ) : (
            <div className="h-12 md:hidden" />
          )}
          {rows.decisions !== undefined && (
            <div className="flex h-11 items-center border-t border-line pr-1 pl-4 text-xs text-text-2 md:hidden">
              <span>Decisions</span>
              {ready ? <DecisionLegend /> : null}
            </div>
          )}
          {ready ? <TrackLabels trajectory={trajectory} rows={rows} timed={timed} /> : null}
        </div>
        <div className="min-w-0 shrink-0 md:flex-1 md:px-3" style={{ height: rows.height }}>
          <div ref={roomRef} className="h-full">
            {ready && room > 0 && (
              <Tracks trajectory={trajectory} stops={stops} columns={columns} rows={rows} />
            )}
          </div>
        </div>
      </div>
      {ready ? <BrushBar trajectory={trajectory} /> : null}
    </>
  )
}
