import { memo, useMemo } from 'react'
import { neutralise } from '../../../lib/text/text.ts'
import type { Stop } from '../../../model/stops.ts'
import { cx } from '../../../ui/cx.ts'
import { toneClasses } from '../../shared/toneClasses.ts'
import type { Columns, StopRange } from '../columns.ts'
import type { Row } from '../rows.ts'
import { stateSegments } from './stateSegments.ts'

interface StateTrackProps {
  readonly stops: readonly Stop[]
  readonly columns: Columns
  readonly row: Row
  readonly range: StopRange
}

/** Narrower, a word would be nothing but its dots. */
const WORD_WIDTH = 34

/** The state of every turn: a tinted bar, its word where it fits, a notch where it changes. */
export const StateTrack = memo(function StateTrack({
  stops,
  columns,
  row,
  range,
}: StateTrackProps) {
  const segments = useMemo(() => stateSegments(stops, columns, range), [stops, columns, range])
  return segments.map(({ state, left, width, turns }) => {
    const { background, tint, text } = toneClasses[state.tone]
    return (
      <div
        key={left}
        aria-hidden
        className={cx('pointer-events-none absolute overflow-hidden rounded-[2px]', tint)}
        style={{ ...row, left: Math.round(left) + 1, width: Math.round(width) - 2 }}
      >
        <div className={cx('absolute left-0', background, turns ? 'inset-y-0 w-0.5' : '')} />
        <div className={cx('absolute inset-x-0 bottom-0 h-0.5', background)} />
        {width < WORD_WIDTH ? null : (
          <span className={cx('block truncate px-1.5 text-[11px] leading-[14px]', text)}>
            {neutralise(state.derived)}
          </span>
        )}
      </div>
    )
  })
})
