import type { ReactElement } from 'react'
import type { Trajectory, Turn } from '../../../model/trajectory.ts'
import { EventsSection } from './EventsSection.tsx'
import { FactSections } from './FactSections.tsx'

interface TurnRecordProps {
  readonly trajectory: Trajectory
  readonly turn: Turn
}

/** What else the record tells of a turn, after what it did. */
export function TurnRecord({ trajectory, turn }: TurnRecordProps): ReactElement {
  return (
    <>
      <FactSections sections={turn.sections ?? []} />
      <EventsSection trajectory={trajectory} turn={turn} />
    </>
  )
}
