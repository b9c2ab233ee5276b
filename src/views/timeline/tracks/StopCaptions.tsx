import { memo } from 'react'
import { stopCaption } from '../../../model/wording/stopCaption.ts'
import type { Stop } from '../../../model/stops.ts'
import { leftOf } from '../columns.ts'
import type { Columns, StopRange } from '../columns.ts'
import type { Row } from '../rows.ts'

interface StopCaptionsProps {
  readonly stops: readonly Stop[]
  readonly columns: Columns
  readonly row: Row
  readonly range: StopRange
}

/** A word under each sign, where the run has no screenshots to tell its stops apart. */
export const StopCaptions = memo(function StopCaptions(props: StopCaptionsProps) {
  const { stops, columns, row, range } = props
  return stops.slice(range.from, range.to).map((stop) => {
    const left = leftOf(columns, stop.index)
    const width = leftOf(columns, stop.index + 1) - left
    return stop.turn.status === 'listed' ? null : (
      <span
        key={stop.index}
        aria-hidden
        className="pointer-events-none absolute truncate px-1 text-center font-mono text-[11px] leading-4 text-text-2"
        style={{ ...row, left: Math.round(left), width: Math.round(width) }}
      >
        {stopCaption(stop)}
      </span>
    )
  })
})
