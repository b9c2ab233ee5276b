import { useMemo } from 'react'
import { findingsIn, sumTurns, turnsIn } from '../../../model/figures/rangeFigures.ts'
import type { RangeFigures } from '../../../model/figures/rangeFigures.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import type { TurnRange } from '../../../model/turnRange.ts'
import { stopsOfTrajectory } from '../../../state/current.ts'
import { useFindings } from '../../../state/findings/shownFindings.ts'
import { useEstimate } from '../../../state/prices/prices.ts'

interface RangeSums {
  readonly figures: RangeFigures
  readonly findings: number
}

/** What marked turns come to. */
export function useRangeSums(trajectory: Trajectory, { from, to }: TurnRange): RangeSums {
  const { byTurn } = useEstimate(trajectory)
  const found = useFindings()
  const stops = stopsOfTrajectory(trajectory)
  const figures = useMemo(
    () => sumTurns(turnsIn(trajectory.turns, { from, to }), byTurn),
    [trajectory, from, to, byTurn],
  )
  const findings = useMemo(
    () => findingsIn(found, stops, { from, to }).length,
    [found, stops, from, to],
  )
  return { figures, findings }
}
