import { memo } from 'react'
import { neutralise } from '../../../lib/text/text.ts'
import { formatClock, formatCost, formatCount } from '../../../lib/text/format.ts'
import { markedStopText } from '../../../model/wording/actionText.ts'
import { elapsedAt } from '../../../model/figures/stopTimes.ts'
import type { Stop } from '../../../model/stops.ts'
import { thoughtLine } from '../../../model/wording/thoughtLine.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import { totalTokensOf } from '../../../model/usage.ts'
import { useView } from '../../../state/view.ts'
import { ActionGlyph } from '../../shared/ActionGlyph.tsx'
import { RecordedText } from '../../shared/text/RecordedText.tsx'
import { centreOf, lengthOf } from '../columns.ts'
import type { Columns } from '../columns.ts'
import { PreviewFacts } from './PreviewFacts.tsx'
import type { Rows } from '../rows.ts'

interface PreviewCardProps {
  readonly trajectory: Trajectory
  readonly stops: readonly Stop[]
  readonly columns: Columns
  readonly rows: Rows
  readonly scroll: number
}

const WIDTH = 280

/** What the stop under the pointer is, without selecting it. Nothing here is shown nowhere else. */
export const PreviewCard = memo(function PreviewCard(props: PreviewCardProps) {
  const { trajectory, stops, columns, rows, scroll } = props
  const preview = useView((view) => view.preview)
  const stop = preview === undefined ? undefined : stops[preview]
  if (stop === undefined) return null
  const inWindow = centreOf(columns, stop.index) - scroll
  const overview = (centreOf(columns, stop.index) / lengthOf(columns)) * columns.room
  const centre = inWindow >= 0 && inWindow <= columns.room ? inWindow : overview
  const left = Math.max(0, Math.min(centre - WIDTH / 2, columns.room - WIDTH))
  const { turn } = stop
  const thought = thoughtLine(turn)
  const stepWords = neutralise([turn.role, turn.stage].filter(isText).join(', '))
  return (
    <div
      aria-hidden
      data-testid="timeline-preview"
      className="pointer-events-none absolute z-30 rounded-[8px] border border-line-strong bg-panel px-3 py-2 max-md:hidden"
      style={{ left, top: rows.height + 6, width: WIDTH }}
    >
      <div className="flex items-center gap-2 text-xs">
        <span className="text-text-3">{turn.index + 1}</span>
        <ActionGlyph
          kind={stop.action?.intent.kind}
          listed={turn.status === 'listed'}
          className="shrink-0 text-text-2"
        />
        <span className="min-w-0 flex-1 truncate font-mono text-text-1">
          <RecordedText text={markedStopText(stop)} />
        </span>
        {stepWords === '' ? null : (
          <span className="max-w-28 shrink-0 truncate text-[11px] text-text-3">{stepWords}</span>
        )}
      </div>
      {thought !== undefined && (
        <p className="mt-1 line-clamp-2 text-[11px] leading-4 text-text-2">
          <RecordedText text={thought} />
        </p>
      )}
      <PreviewFacts stop={stop} stops={stops} />
      <div className="mt-1 flex justify-between gap-2 text-[11px] leading-4 text-text-3">
        <span>
          {formatCount(turn.usage === undefined ? undefined : totalTokensOf(turn.usage))} tok
        </span>
        <span>{formatCost(turn.usage?.cost, 4)}</span>
        <span>{formatClock(elapsedAt(trajectory, stop))}</span>
      </div>
    </div>
  )
})

function isText(text: string | undefined): text is string {
  return text !== undefined && text !== ''
}
