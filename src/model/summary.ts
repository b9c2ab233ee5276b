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
  readonly model?: string
  readonly turns: number
  readonly startedAt?: number
  readonly durationMs?: number
  readonly usage: Usage
  readonly problems: number
  /** `complete` when every figure is final. */
  readonly reading: Trajectory['reading']
}

/** From the first call to the last event, in milliseconds. */
export function durationOf(trajectory: Trajectory): number | undefined {
  const { startedAt, endedAt } = trajectory
  return startedAt === undefined || endedAt === undefined ? undefined : endedAt - startedAt
}

export function summarise(trajectory: Trajectory): TrajectorySummary {
  const durationMs = durationOf(trajectory)
  return {
    format: trajectory.format,
    writer: trajectory.writer,
    id: trajectory.id,
    root: trajectory.root,
    fingerprint: trajectory.fingerprint,
    outcome: trajectory.outcome,
    turns: trajectory.turns.length,
    usage: trajectory.usage,
    problems: trajectory.problems.length,
    reading: trajectory.reading,
    ...(trajectory.task === undefined ? {} : { task: trajectory.task }),
    ...(trajectory.model === undefined ? {} : { model: trajectory.model }),
    ...(trajectory.startedAt === undefined ? {} : { startedAt: trajectory.startedAt }),
    ...(durationMs === undefined ? {} : { durationMs }),
  }
}
