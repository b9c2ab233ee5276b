import { effectOf } from './decision.ts'
import type { DecisionEffect } from './decision.ts'
import { uncostedCalls } from './prices/uncosted.ts'
import type { UncostedCalls } from './prices/uncosted.ts'
import type { FormatId, Outcome, Trajectory } from './trajectory.ts'
import type { Usage } from './usage.ts'

/** One row of the list of trajectories; small enough to keep for hundreds of runs. */
export interface TrajectorySummary {
  readonly format: FormatId
  readonly writer: string
  readonly id: string
  readonly root: string
  readonly fingerprint: string
  readonly outcome: Outcome
  readonly task?: string
  readonly name?: string
  readonly model?: string
  readonly provider?: string
  readonly agent?: string
  readonly workflow?: string
  readonly group?: string
  readonly badges?: readonly string[]
  /** How often policies did what, and which of them denied (or would have), most first. */
  readonly decisions?: Readonly<Record<DecisionEffect, number>>
  readonly denyingPolicies?: readonly PolicyCount[]
  readonly turns: number
  readonly startedAt?: number
  readonly durationMs?: number
  readonly usage: Usage
  /** Tokens without a cost, for an estimate by the person's own prices. */
  readonly uncosted?: readonly UncostedCalls[]
  readonly problems: number
  /** `complete` when every figure is final. */
  readonly reading: Trajectory['reading']
}

export interface PolicyCount {
  readonly id: string
  readonly denied: number
  readonly wouldDeny: number
}

const MAX_POLICIES = 20

/** From the first call to the last event, in milliseconds. */
export function durationOf(trajectory: Trajectory): number | undefined {
  const { startedAt, endedAt } = trajectory
  return startedAt === undefined || endedAt === undefined ? undefined : endedAt - startedAt
}

export function summarise(trajectory: Trajectory): TrajectorySummary {
  const durationMs = durationOf(trajectory)
  const { format, writer, id, root, fingerprint, outcome, usage, reading } = trajectory
  const { task, name, model, provider, agent, workflow, group, badges, startedAt } = trajectory
  const uncosted = uncostedCalls(trajectory)
  return {
    format,
    writer,
    id,
    root,
    fingerprint,
    outcome,
    turns: trajectory.turns.length,
    usage,
    problems: trajectory.problems.length,
    reading,
    ...(task === undefined ? {} : { task }),
    ...(name === undefined ? {} : { name }),
    ...(model === undefined ? {} : { model }),
    ...(provider === undefined ? {} : { provider }),
    ...(agent === undefined ? {} : { agent }),
    ...(workflow === undefined ? {} : { workflow }),
    ...(group === undefined ? {} : { group }),
    ...(badges === undefined ? {} : { badges }),
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(durationMs === undefined ? {} : { durationMs }),
    ...(uncosted.length === 0 ? {} : { uncosted }),
    ...decisionCounts(trajectory),
  }
}

function decisionCounts({
  turns,
}: Trajectory): Pick<TrajectorySummary, 'decisions' | 'denyingPolicies'> {
  const decisions = turns.flatMap((turn) => turn.decisions ?? [])
  if (decisions.length === 0) return {}
  const effects = decisions.map(effectOf)
  const counts = { denied: 0, escalated: 0, 'would-deny': 0, 'would-escalate': 0, allowed: 0 }
  for (const effect of effects) counts[effect] += 1
  const policies = new Map<string, { denied: number; wouldDeny: number }>()
  for (const decision of decisions) {
    if (decision.verdict !== 'deny') continue
    for (const { id } of decision.policies) {
      const count = policies.get(id) ?? { denied: 0, wouldDeny: 0 }
      count[effectOf(decision) === 'denied' ? 'denied' : 'wouldDeny'] += 1
      policies.set(id, count)
    }
  }
  const denyingPolicies = [...policies]
    .map(([id, { denied, wouldDeny }]) => ({ id, denied, wouldDeny }))
    .toSorted((a, b) => b.denied + b.wouldDeny - (a.denied + a.wouldDeny))
    .slice(0, MAX_POLICIES)
  return { decisions: counts, denyingPolicies }
}
