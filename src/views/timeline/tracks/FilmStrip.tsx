import { memo, useLayoutEffect, useMemo, useRef } from 'react'
import { shownFrame } from '../../../model/frames.ts'
import { framesOf } from '../../../model/stops.ts'
import type { Stop } from '../../../model/stops.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import { useSpaceSizes } from '../../../state/analysis/sizesOf.ts'
import { useStripPictures } from '../../../state/thumbnails/thumbnails.ts'
import { useColours } from '../../../ui/useColours.ts'
import { leftOf } from '../columns.ts'
import type { Columns, StopRange } from '../columns.ts'
import { drawFilm, FILM_COLOURS } from '../../shared/film/drawFilm.ts'
import type { FilmCell } from '../../shared/film/drawFilm.ts'
import type { Row } from '../rows.ts'

interface FilmStripProps {
  readonly trajectory: Trajectory
  readonly stops: readonly Stop[]
  readonly columns: Columns
  readonly row: Row
  readonly range: StopRange
}

const THUMBNAIL_WIDTH = 96

/** What the model saw at each stop of the window, all of it drawn into one canvas. */
export const FilmStrip = memo(function FilmStrip(props: FilmStripProps) {
  const { trajectory, stops, columns, row, range } = props
  const sizes = useSpaceSizes(trajectory)
  const canvas = useRef<HTMLCanvasElement>(null)
  const colourOf = useColours(FILM_COLOURS)
  const left = Math.round(leftOf(columns, range.from))
  const width = Math.max(1, Math.round(leftOf(columns, range.to)) - left)
  const cells = useMemo(
    () => stops.slice(range.from, range.to).map((stop) => cellOf(stop, columns, left)),
    [stops, range.from, range.to, columns, left],
  )
  const paths = useMemo(() => cells.flatMap(({ path }) => path ?? []), [cells])
  const pictureOf = useStripPictures(paths, THUMBNAIL_WIDTH)
  const { height } = row

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (context === null || context === undefined) return
    drawFilm(context, cells, { width, height }, pictureOf, sizes, colourOf)
  }, [cells, pictureOf, width, height, sizes, colourOf])

  return (
    <canvas
      ref={canvas}
      aria-hidden
      data-testid="film-strip"
      className="pointer-events-none absolute"
      style={{ ...row, left, width }}
    />
  )
})

function cellOf(stop: Stop, columns: Columns, origin: number): FilmCell {
  const left = Math.round(leftOf(columns, stop.index))
  const right = Math.round(leftOf(columns, stop.index + 1))
  const path = shownFrame(framesOf(stop), 'saw')?.ref.artifact
  return { stop, path, left: left + 1 - origin, width: right - left - 2 }
}
