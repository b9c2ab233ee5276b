import { memo, useMemo } from 'react'
import type { Stop } from '../../model/stops.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { leftOf } from './columns.ts'
import type { Columns, StopRange } from './columns.ts'
import { FilmCell } from './FilmCell.tsx'
import type { Rows } from './rows.ts'

interface FilmStripProps {
  readonly trajectory: Trajectory
  readonly stops: readonly Stop[]
  readonly columns: Columns
  readonly rows: Rows
  readonly range: StopRange
}

/** What the model saw at each stop of the window. */
export const FilmStrip = memo(function FilmStrip(props: FilmStripProps) {
  const { trajectory, stops, columns, rows, range } = props
  const { declaredDisplay } = trajectory
  const sizes = useMemo(
    () => (declaredDisplay === undefined ? {} : { declaredDisplay }),
    [declaredDisplay],
  )
  return stops.slice(range.from, range.to).map((stop) => {
    const left = Math.round(leftOf(columns, stop.index))
    const right = Math.round(leftOf(columns, stop.index + 1))
    return (
      <div
        key={stop.index}
        aria-hidden
        className="pointer-events-none absolute flex justify-center overflow-hidden rounded-[3px]"
        style={{ ...rows.film, left: left + 1, width: right - left - 2 }}
      >
        <FilmCell stop={stop} width={right - left - 2} height={rows.film.height} sizes={sizes} />
      </div>
    )
  })
})
