import { ChevronDown, ChevronRight } from '../../../ui/icons.ts'
import { useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { oneLine } from '../../../lib/text/text.ts'
import type { RunEvent } from '../../../model/runEvent.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import { CLOCK_NOTES, timeText } from '../../../model/wording/timeText.ts'
import { cx } from '../../../ui/cx.ts'
import { toneClasses } from '../toneClasses.ts'
import { RecordedText } from '../text/RecordedText.tsx'
import { TextBlock } from '../text/TextBlock.tsx'
import { useShownText } from '../text/useShownText.ts'

interface EventItemProps {
  /** The heading says who tells it. */
  readonly hasLayer?: boolean
  readonly event: RunEvent
  readonly clock: Trajectory['clock']
  readonly aside?: ReactNode
}

/** One event: who told it, what kind it is, and in one line what; unfolded, its detail. */
export function EventItem({ event, clock, aside, hasLayer = true }: EventItemProps): ReactElement {
  const [open, setOpen] = useState(false)
  const show = useShownText()
  const { at, layer, kind, summary, detail, tone } = event
  const Chevron = open ? ChevronDown : ChevronRight
  const head = (
    <>
      <span
        aria-hidden
        className={`mt-[6px] size-1.5 shrink-0 rounded-full ${toneClasses[tone].background}`}
      />
      <span className="min-w-0 flex-1">
        {hasLayer ? (
          <>
            <span className="font-medium text-text-1">{oneLine(layer, 40)}</span>{' '}
          </>
        ) : null}
        <span className={cx(toneClasses[tone].text, !hasLayer && 'font-medium')}>
          {oneLine(kind, 40)}
        </span>{' '}
        <span className="[overflow-wrap:anywhere] text-text-2">
          <RecordedText text={oneLine(show(summary), 600)} />
        </span>
      </span>
    </>
  )
  return (
    <li
      data-testid="run-event"
      data-layer={layer}
      data-kind={kind}
      className="min-w-0 text-xs leading-[18px]"
    >
      {detail === undefined ? (
        <p className="flex items-start gap-2">{head}</p>
      ) : (
        <button
          type="button"
          aria-expanded={open}
          className="flex w-full cursor-pointer items-start gap-2 rounded-[3px] text-left hover:bg-hover max-md:min-h-11"
          onClick={() => setOpen(!open)}
        >
          {head}
          <Chevron
            aria-hidden
            size={12}
            strokeWidth={1.6}
            className="mt-[3px] shrink-0 text-text-3"
          />
        </button>
      )}
      {open && detail !== undefined ? (
        <div className="mt-1 pl-3.5">
          <TextBlock text={show(detail)} label="Detail" />
        </div>
      ) : null}
      {at === undefined && aside === undefined ? null : (
        <p className="flex min-w-0 items-center gap-3 pl-3.5 text-[11px] leading-4 text-text-3">
          {at === undefined ? null : <span title={CLOCK_NOTES[clock]}>{timeText(at, clock)}</span>}
          {aside === undefined ? null : <span className="ml-auto min-w-0 truncate">{aside}</span>}
        </p>
      )}
    </li>
  )
}
