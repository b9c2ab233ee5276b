import type { Stop } from '../../../model/stops.ts'
import { markedStopText } from '../../../model/wording/actionText.ts'
import { ActionGlyph } from '../../shared/ActionGlyph.tsx'
import { RecordedText } from '../../shared/text/RecordedText.tsx'

interface StopCellProps {
  readonly stop: Stop | undefined
  /** What stands there without a stop. */
  readonly absent: string
}

/** What one run does on a row, in one line. */
export function StopCell({ stop, absent }: StopCellProps) {
  if (stop === undefined)
    return <span className="truncate font-sans text-[11px] text-text-3">{absent}</span>
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <ActionGlyph
        kind={stop.action?.intent.kind}
        listed={stop.turn.status === 'listed'}
        className="shrink-0 text-text-2"
      />
      <span className="min-w-0 truncate">
        <RecordedText text={markedStopText(stop)} />
      </span>
    </span>
  )
}
