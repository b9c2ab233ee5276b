import { memo, useLayoutEffect, useMemo, useRef } from 'react'
import { shownFrame } from '../../../model/frames.ts'
import type { AlignedRow } from '../../../model/compare/alignment.ts'
import { framesOf } from '../../../model/stops.ts'
import { useSpaceSizes } from '../../../state/analysis/sizesOf.ts'
import { useStripPictures } from '../../../state/thumbnails/thumbnails.ts'
import { useColours } from '../../../ui/useColours.ts'
import { drawFilm, FILM_COLOURS } from '../../shared/film/drawFilm.ts'
import type { FilmCell } from '../../shared/film/drawFilm.ts'
import type { Side } from '../letters.ts'
import type { PairSide } from '../usePair.ts'

interface SideFilmProps {
  readonly side: Side
  readonly of: PairSide
  readonly rows: readonly AlignedRow[]
  readonly from: number
  readonly to: number
  readonly width: number
  readonly height: number
}

const THUMBNAIL_WIDTH = 96

/** What one run saw on the rows of the window, all of it drawn into one canvas. */
export const SideFilm = memo(function SideFilm(props: SideFilmProps) {
  const { side, of, rows, from, to, width, height } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const colourOf = useColours(FILM_COLOURS)
  const sizes = useSpaceSizes(of.trajectory)
  const cells = useMemo(
    () =>
      rows.slice(from, to).flatMap((row, offset): readonly FilmCell[] => {
        const index = row[side]
        const stop = index === undefined ? undefined : of.stops[index]
        if (stop === undefined) return []
        const left = Math.round((from + offset) * width)
        const right = Math.round((from + offset + 1) * width)
        const origin = Math.round(from * width)
        const path = shownFrame(framesOf(stop), 'saw')?.ref.artifact
        return [{ stop, path, left: left + 1 - origin, width: right - left - 2 }]
      }),
    [rows, from, to, side, of, width],
  )
  const paths = useMemo(() => cells.flatMap(({ path }) => path ?? []), [cells])
  const pictureOf = useStripPictures(paths, THUMBNAIL_WIDTH, of.run.found.drop)
  const length = Math.max(1, Math.round(to * width) - Math.round(from * width))

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (context === null || context === undefined) return
    drawFilm(context, cells, { width: length, height }, pictureOf, sizes, colourOf)
  }, [cells, pictureOf, length, height, sizes, colourOf])

  return (
    <canvas
      ref={canvas}
      aria-hidden
      data-testid={`film-strip-${side}`}
      className="pointer-events-none absolute top-0"
      style={{ left: Math.round(from * width), width: length, height }}
    />
  )
})
