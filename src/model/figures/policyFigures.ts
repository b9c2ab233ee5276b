import { DECISION_EFFECTS, effectOf } from '../decision.ts'
import type { DecisionEffect } from '../decision.ts'
import type { Trajectory } from '../trajectory.ts'

/** What one policy did over a run: whether it is ready to govern shows in what it would have done. */
export interface PolicyFigures {
  readonly id: string
  readonly description: string | undefined
  readonly counts: Readonly<Record<DecisionEffect, number>>
}

const MAX_POLICIES = 500

/** Every policy that matched, those that denied most first; a decision counts for each of its own. */
export function policyFigures({ turns }: Pick<Trajectory, 'turns'>): readonly PolicyFigures[] {
  const figures = new Map<string, { description: string | undefined; counts: Counts }>()
  for (const decision of turns.flatMap((turn) => turn.decisions ?? [])) {
    const effect = effectOf(decision)
    for (const { id, description } of decision.policies) {
      const known = figures.get(id) ?? { description, counts: noCounts() }
      if (figures.size === MAX_POLICIES && !figures.has(id)) continue
      known.counts[effect] += 1
      figures.set(id, known)
    }
  }
  return [...figures]
    .map(([id, { description, counts }]) => ({ id, description, counts }))
    .toSorted((a, b) => compare(a.counts, b.counts))
}

type Counts = Record<DecisionEffect, number>

function noCounts(): Counts {
  return { denied: 0, escalated: 0, 'would-deny': 0, 'would-escalate': 0, allowed: 0 }
}

/** By the gravest effect first, as decisions are ranked everywhere. */
function compare(a: Counts, b: Counts): number {
  for (const effect of DECISION_EFFECTS) {
    if (a[effect] !== b[effect]) return b[effect] - a[effect]
  }
  return 0
}
