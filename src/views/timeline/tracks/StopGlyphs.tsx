import { memo } from 'react'
import type { Stop } from '../../../model/stops.ts'
import { ActionGlyph } from '../../shared/ActionGlyph.tsx'
import { centreOf } from '../columns.ts'
import type { Columns, StopRange } from '../columns.ts'
import type { Rows } from '../rows.ts'
import { middleOf } from '../rows.ts'

interface StopGlyphsProps {
  readonly stops: readonly Stop[]
  readonly columns: Columns
  readonly rows: Rows
  readonly range: StopRange
}

/** The signs inside the rings. Stops whose action is not read yet have none. */
export const StopGlyphs = memo(function StopGlyphs(props: StopGlyphsProps) {
  const { stops, columns, rows, range } = props
  const top = middleOf(rows.stops) - rows.glyph / 2
  return stops.slice(range.from, range.to).map((stop) =>
    stop.turn.status === 'listed' ? null : (
      <span
        key={stop.index}
        aria-hidden
        className="pointer-events-none absolute text-text-2"
        style={{ top, left: Math.round(centreOf(columns, stop.index)) - rows.glyph / 2 }}
      >
        <ActionGlyph kind={stop.action?.intent.kind} size={rows.glyph} />
      </span>
    ),
  )
})
