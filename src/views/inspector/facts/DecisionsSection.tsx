import type { ReactElement } from 'react'
import type { Trajectory, Turn } from '../../../model/trajectory.ts'
import { Section } from '../Section.tsx'
import { AfterDenyLine } from './AfterDenyLine.tsx'
import { DecisionCard } from './DecisionCard.tsx'

interface DecisionsSectionProps {
  readonly trajectory: Trajectory
  readonly turn: Turn
}

/** What policies said of the turn, and what the agent made of a denial. */
export function DecisionsSection({ trajectory, turn }: DecisionsSectionProps): ReactElement | null {
  const { decisions = [] } = turn
  if (decisions.length === 0) return null
  return (
    <Section title={decisions.length === 1 ? 'Decision' : `Decisions (${decisions.length})`}>
      <div className="flex flex-col gap-2">
        {decisions.map((decision, at) => (
          <DecisionCard key={at} decision={decision} turn={turn} clock={trajectory.clock} />
        ))}
      </div>
      <AfterDenyLine turns={trajectory.turns} index={turn.index} />
    </Section>
  )
}
