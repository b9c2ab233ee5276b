import type { PolicyCount } from '../../model/summary.ts'
import { totalTokensOf } from '../../model/usage.ts'
import type { Run } from '../session.ts'
import { medianOf } from './medianOf.ts'
import { estimateOfRun, isRead, statusOf } from './runValues.ts'
import type { RowStatus } from './runValues.ts'

/** What some runs come to. A sum or median of nothing known is undefined. */
export interface LibrarySums {
  readonly runs: number
  readonly read: number
  readonly statuses: ReadonlyMap<RowStatus, number>
  /** Runs that came to an end, and how many of them completed. */
  readonly ended: number
  readonly completed: number
  readonly cost: number | undefined
  /** Of how many runs the cost is known. */
  readonly costKnown: number
  /** What is estimated of runs that record no cost for some calls; not in `cost`. */
  readonly estimated: number | undefined
  readonly estimatedKnown: number
  readonly turns: number | undefined
  readonly medianTurns: number | undefined
  readonly medianTokens: number | undefined
  readonly medianDuration: number | undefined
  readonly averageDuration: number | undefined
  readonly durationKnown: number
  /** Undefined where no run records decisions. */
  readonly denied: number | undefined
  readonly escalated: number | undefined
  readonly wouldDeny: number | undefined
  /** Policies that denied or would have, most first. */
  readonly policies: readonly PolicyCount[]
}

/** A log without an end is a fact about the log: such a run neither succeeded nor failed. */
const ENDED: ReadonlySet<RowStatus> = new Set<RowStatus>(['completed', 'failed', 'stopped'])

/** One pass over the rows, and a sort for each median. */
export function sumLibrary(runs: readonly Run[]): LibrarySums {
  const statuses = new Map<RowStatus, number>()
  const turns: number[] = []
  const tokens: number[] = []
  const durations: number[] = []
  const costs: number[] = []
  const estimates: number[] = []
  const denied: number[] = []
  const escalated: number[] = []
  const wouldDeny: number[] = []
  const policies = new Map<string, PolicyCount>()
  let read = 0
  let ended = 0
  for (const run of runs) {
    const status = statusOf(run)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if (ENDED.has(status)) ended += 1
    if (isRead(run)) read += 1
    const { summary } = run
    if (summary === undefined) continue
    turns.push(summary.turns)
    pushKnown(tokens, totalTokensOf(summary.usage))
    pushKnown(durations, summary.durationMs)
    pushKnown(costs, summary.usage.cost)
    pushKnown(estimates, estimateOfRun(run)?.sum)
    pushKnown(denied, summary.decisions?.denied)
    pushKnown(escalated, summary.decisions?.escalated)
    pushKnown(wouldDeny, summary.decisions?.['would-deny'])
    for (const policy of summary.denyingPolicies ?? []) addPolicy(policies, policy)
  }
  const duration = sumOf(durations)
  return {
    runs: runs.length,
    read,
    statuses,
    ended,
    completed: statuses.get('completed') ?? 0,
    cost: sumOf(costs),
    costKnown: costs.length,
    estimated: sumOf(estimates),
    estimatedKnown: estimates.length,
    turns: sumOf(turns),
    medianTurns: medianOf(turns),
    medianTokens: medianOf(tokens),
    medianDuration: medianOf(durations),
    averageDuration: duration === undefined ? undefined : duration / durations.length,
    durationKnown: durations.length,
    denied: sumOf(denied),
    escalated: sumOf(escalated),
    wouldDeny: sumOf(wouldDeny),
    policies: [...policies.values()].toSorted(
      (a, b) => b.denied - a.denied || b.wouldDeny - a.wouldDeny || (a.id < b.id ? -1 : 1),
    ),
  }
}

function pushKnown(values: number[], value: number | undefined): void {
  if (value !== undefined) values.push(value)
}

function sumOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0)
}

function addPolicy(policies: Map<string, PolicyCount>, more: PolicyCount): void {
  const { id, denied, wouldDeny } = more
  const known = policies.get(id) ?? { id, denied: 0, wouldDeny: 0 }
  policies.set(id, {
    id,
    denied: known.denied + denied,
    wouldDeny: known.wouldDeny + wouldDeny,
  })
}
