import type { Run } from '../../state/session.ts'
import { isRead, statusOf } from './rowValues.ts'
import type { RowStatus } from './rowValues.ts'

export interface LibrarySums {
  readonly runs: number
  readonly read: number
  readonly statuses: ReadonlyMap<RowStatus, number>
  readonly cost: number | undefined
  /** Of how many runs the cost is known. */
  readonly costKnown: number
  readonly turns: number | undefined
  readonly medianTurns: number | undefined
  readonly problems: number
  readonly runsWithProblems: number
}

export function sumLibrary(runs: readonly Run[]): LibrarySums {
  const statuses = new Map<RowStatus, number>()
  const turns: number[] = []
  let cost: number | undefined
  let costKnown = 0
  let problems = 0
  let runsWithProblems = 0
  let read = 0
  for (const run of runs) {
    const status = statusOf(run)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if (isRead(run)) read += 1
    const { summary } = run
    if (summary === undefined) continue
    turns.push(summary.turns)
    problems += summary.problems
    if (summary.problems > 0) runsWithProblems += 1
    if (summary.usage.cost === undefined) continue
    cost = (cost ?? 0) + summary.usage.cost
    costKnown += 1
  }
  return {
    runs: runs.length,
    read,
    statuses,
    cost,
    costKnown,
    turns: turns.length === 0 ? undefined : turns.reduce((sum, count) => sum + count, 0),
    medianTurns: medianOf(turns),
    problems,
    runsWithProblems,
  }
}

function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)]
  const lower = sorted[Math.ceil(middle) - 1]
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2
}
