import type { ReactElement } from 'react'
import type { Trajectory, Turn } from '../../../model/trajectory.ts'
import { DecisionsSection } from './DecisionsSection.tsx'
import { StateSection } from './StateSection.tsx'

interface TurnJudgementProps {
  readonly trajectory: Trajectory
  readonly turn: Turn
}

/** How the turn stands and what was said of it, before what it did. */
export function TurnJudgement({ trajectory, turn }: TurnJudgementProps): ReactElement {
  return (
    <>
      <StateSection turn={turn} />
      <DecisionsSection trajectory={trajectory} turn={turn} />
    </>
  )
}
