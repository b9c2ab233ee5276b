import { memo } from 'react'
import type { Stop } from '../../model/stops.ts'
import type { TurnPeaks } from '../../model/figures/turnPeaks.ts'
import { ActionGlyph } from '../shared/ActionGlyph.tsx'
import { centreOf, drawingBox, leftOf } from './columns.ts'
import type { Columns, StopRange } from './columns.ts'
import type { Rows } from './rows.ts'
import { middleOf } from './rows.ts'
import { barPath, costY } from './tracks/trackPaths.ts'
import type { TrackPaths } from './tracks/trackPaths.ts'
import { useStopIndex } from './useStopIndex.ts'

interface PlayheadProps {
  readonly stops: readonly Stop[]
  readonly columns: Columns
  readonly rows: Rows
  readonly range: StopRange
  readonly paths: TrackPaths
  readonly peaks: TurnPeaks
}

/** Glides on a single step, snaps while scrubbing; in a window that moves itself it only snaps. */
const glide = 'transition-[left,width] duration-[120ms] ease-out group-data-[scrubbing]:duration-0'

/** Everything of the band that depends on the selected stop: the trail under the glyphs, the rest above. */
export const Playhead = memo(function Playhead(props: PlayheadProps) {
  const { stops, columns, rows, range, paths, peaks } = props
  const index = useStopIndex(stops.length)
  const stop = stops[index]
  if (stop === undefined) return null
  const centre = Math.round(centreOf(columns, index))
  const left = leftOf(columns, index)
  const middle = middleOf(rows.stops)
  const last = rows.bars ?? rows.events ?? rows.states ?? rows.decisions ?? rows.findings
  const end = last === undefined ? middle : last.top + last.height
  const framed = rows.film ?? rows.captions
  const size = 2 * rows.ring + 4
  const lineTop =
    rows.captions === undefined ? middle : rows.captions.top + rows.captions.height + 2
  const cost = costY(stop, rows, peaks)
  const motion = columns.windowed ? '' : glide
  const svg = {
    ...drawingBox(columns, range, rows.height),
    className: 'absolute top-0 fill-none',
  }
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0">
      <div
        className={`absolute inset-y-0 left-0 overflow-hidden ${motion}`}
        style={{ width: centre }}
      >
        <svg {...svg}>
          <path d={paths.thread} className="stroke-accent" />
          <path d={paths.rings} className="fill-panel stroke-accent" />
        </svg>
      </div>
      <svg {...svg}>
        <path d={barPath(stop, columns, rows, peaks)} className="fill-accent opacity-70" />
      </svg>
      <div
        className={`absolute w-px bg-accent ${motion}`}
        style={{ left: centre, top: lineTop, height: Math.max(0, end - lineTop) }}
      />
      {cost !== undefined && paths.cost !== '' && stop.part === 0 && stop.parts === 1 && (
        <div
          className={`absolute z-10 size-[5px] rounded-full border border-accent bg-panel ${motion}`}
          style={{ left: centre - 2, top: cost - 2.5 }}
        />
      )}
      {framed === undefined ? null : (
        <div
          className={`absolute z-10 rounded-[4px] border-2 border-accent ${motion}`}
          style={{
            left: left - 1,
            width: leftOf(columns, index + 1) - left + 2,
            top: framed.top - 2,
            height: framed.height + 4,
          }}
        />
      )}
      <div
        className={`absolute z-10 flex items-center justify-center rounded-full bg-accent text-on-accent ${motion}`}
        style={{ left: centre - size / 2, top: middle - size / 2, width: size, height: size }}
      >
        <ActionGlyph
          kind={stop.action?.intent.kind}
          listed={stop.turn.status === 'listed'}
          size={rows.glyph}
        />
      </div>
    </div>
  )
})
