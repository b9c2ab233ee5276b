import type { Problem } from '../problem.ts'
import type { Trajectory, Turn } from '../trajectory.ts'

/** What is worth a mark beside a turn. */
export type TurnMark = 'failed' | 'in-flight' | 'not-executed' | 'problem' | 'retried'

export const TURN_MARK_LABELS: Record<TurnMark, string> = {
  failed: 'failed',
  'in-flight': 'in flight, no answer recorded',
  'not-executed': 'never executed',
  problem: 'something could not be read',
  retried: 'call was retried',
}

/** Turn indexes that a problem worse than a notice names. */
function problemTurnsOf(problems: readonly Problem[]): ReadonlySet<number> {
  const turns = new Set<number>()
  for (const { turn, severity } of problems) {
    if (turn !== undefined && severity !== 'notice') turns.add(turn)
  }
  return turns
}

const problemTurnsByTrajectory = new WeakMap<Trajectory, ReadonlySet<number>>()

/** `problemTurnsOf`, computed once per trajectory. */
export function problemTurns(trajectory: Trajectory): ReadonlySet<number> {
  const known = problemTurnsByTrajectory.get(trajectory)
  if (known !== undefined) return known
  const turns = problemTurnsOf(trajectory.problems)
  problemTurnsByTrajectory.set(trajectory, turns)
  return turns
}

/** Marks of a turn, the worst first. A retry alone is a fact, not a problem. */
export function marksOf(turn: Turn, withProblem: ReadonlySet<number>): readonly TurnMark[] {
  const marks: TurnMark[] = []
  if (turn.actions.some((action) => action.status === 'failed')) marks.push('failed')
  if (turn.status === 'in-flight') marks.push('in-flight')
  if (turn.actions.some((action) => action.status === 'not-executed')) marks.push('not-executed')
  if (marks.length === 0 && withProblem.has(turn.index)) marks.push('problem')
  if (turn.call !== undefined && turn.call.attempts > 1) marks.push('retried')
  return marks
}

export function isTroubled(turn: Turn, withProblem: ReadonlySet<number>): boolean {
  return marksOf(turn, withProblem).some((mark) => mark !== 'retried')
}
