import { useState } from 'react'
import type { ReactElement } from 'react'
import { formatCount } from '../../../lib/text/format.ts'
import type { Trajectory, Turn } from '../../../model/trajectory.ts'
import { EventItem } from '../../shared/facts/EventItem.tsx'
import { Section } from '../Section.tsx'
import { OriginLink } from '../action/OriginLink.tsx'

interface EventsSectionProps {
  readonly trajectory: Trajectory
  readonly turn: Turn
}

const FIRST = 30

/** What each layer of the agent told beside the actions, in the record's order. */
export function EventsSection({ trajectory, turn }: EventsSectionProps): ReactElement | null {
  const [all, setAll] = useState(false)
  const { events = [] } = turn
  if (events.length === 0) return null
  return (
    <Section title="Events" aside={<span>{formatCount(events.length)}</span>}>
      <ul aria-label="Events of this turn" className="flex flex-col gap-1.5">
        {(all ? events : events.slice(0, FIRST)).map((event, at) => (
          <EventItem
            key={at}
            event={event}
            clock={trajectory.clock}
            {...(event.origin === undefined
              ? {}
              : { aside: <OriginLink origin={event.origin} turn={turn} /> })}
          />
        ))}
      </ul>
      {!all && events.length > FIRST ? (
        <button
          type="button"
          className="mt-1.5 cursor-pointer text-[11px] text-accent hover:underline max-md:min-h-11"
          onClick={() => setAll(true)}
        >
          Show all {formatCount(events.length)}
        </button>
      ) : null}
    </Section>
  )
}
