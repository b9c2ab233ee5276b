import type { ReactNode } from 'react'
import { effectOfTurn } from '../../../model/marks/decisionMarks.ts'
import { effectOf } from '../../../model/decision.ts'
import { longGaps } from '../../../model/figures/stopTimes.ts'
import { EFFECT_TITLES } from '../../../model/wording/decisionText.ts'
import { gapText } from '../../../model/wording/gapText.ts'
import { lineWithRedactions } from '../../../model/wording/redactions.ts'
import { stateText } from '../../../model/wording/stateText.ts'
import { oneLine } from '../../../lib/text/text.ts'
import type { RunEvent } from '../../../model/runEvent.ts'
import type { Stop } from '../../../model/stops.ts'
import { cx } from '../../../ui/cx.ts'
import { DecisionGlyph } from '../../shared/DecisionGlyph.tsx'
import { RecordedText } from '../../shared/text/RecordedText.tsx'
import { toneClasses } from '../../shared/toneClasses.ts'
import { PreviewFindings } from './PreviewFindings.tsx'

const MOST_EVENTS = 3
const MAX_CHARS = 90

interface PreviewFactsProps {
  readonly stop: Stop
  readonly stops: readonly Stop[]
}

/** In words what the tracks show of a stop: pause, decision, state and events. */
export function PreviewFacts({ stop, stops }: PreviewFactsProps) {
  const { turn } = stop
  const gap = longGaps(stops).get(stop.index)
  const effect = effectOfTurn(turn)
  const decision = turn.decisions?.find((candidate) => effectOf(candidate) === effect)
  const reason = decision?.reason ?? decision?.policies[0]?.id
  const events = worstFirst(turn.events ?? [])
  const more = events.length - MOST_EVENTS
  return (
    <>
      <PreviewFindings stop={stop.index} />
      {gap === undefined ? null : <Line>{gapText(gap)} before it</Line>}
      {effect === undefined ? null : (
        <Line>
          <DecisionGlyph effect={effect} size={10} decorative />
          <span className="text-text-1">{EFFECT_TITLES[effect]}</span>
          <span className="truncate">
            <RecordedText text={lineWithRedactions(reason ?? '', MAX_CHARS)} />
          </span>
        </Line>
      )}
      {turn.state === undefined ? null : (
        <Line>
          state{' '}
          <span className={cx('truncate', toneClasses[turn.state.tone].text)}>
            {stateText(turn.state)}
          </span>
        </Line>
      )}
      {events.slice(0, MOST_EVENTS).map((event, at) => (
        <Line key={at}>
          <span className={cx('shrink-0', toneClasses[event.tone].text)}>
            {oneLine(`${event.layer} ${event.kind}`, 30)}
          </span>
          <span className="truncate">
            <RecordedText text={lineWithRedactions(event.summary, MAX_CHARS)} />
          </span>
        </Line>
      ))}
      {more > 0 ? <Line>and {more} more events</Line> : null}
    </>
  )
}

function Line({ children }: { readonly children: ReactNode }) {
  return (
    <p className="mt-0.5 flex items-center gap-1.5 overflow-hidden text-[11px] leading-4 whitespace-nowrap text-text-2">
      {children}
    </p>
  )
}

function worstFirst(events: readonly RunEvent[]): readonly RunEvent[] {
  const gravity = { bad: 0, warning: 1, good: 2, neutral: 2 }
  return events.toSorted((a, b) => gravity[a.tone] - gravity[b.tone])
}
