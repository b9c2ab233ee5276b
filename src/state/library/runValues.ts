import { fileName } from '../../model/artifact.ts'
import type { DecisionEffect } from '../../model/decision.ts'
import type { Estimate } from '../../model/prices/estimate.ts'
import type { RunStatus } from '../../model/trajectory.ts'
import { estimateOfCalls } from '../prices/prices.ts'
import type { Run } from '../session.ts'

/** `unread`: its row is not read yet; `unreadable`: reading it failed. */
export type RowStatus = RunStatus | 'unread' | 'unreadable'

export const ROW_STATUSES = [
  'completed',
  'failed',
  'running',
  'pending',
  'suspended',
  'stopped',
  'incomplete',
  'unknown',
  'unreadable',
  'unread',
] as const satisfies readonly RowStatus[]

export function statusOf(run: Run): RowStatus {
  if (run.phase.kind === 'failed') return 'unreadable'
  return run.summary?.outcome.status ?? 'unread'
}

/** The id once it is read; before, the name of its folder or file. */
export function idOf(run: Run): string {
  const { root } = run.found
  return run.summary?.id ?? (root === '' ? 'top of the drop' : fileName(root))
}

/** What a person calls the run: its name where it has one, else its id. */
export function nameOf(run: Run): string {
  return run.summary?.name ?? idOf(run)
}

/** Every figure of the row is final, or never will be. */
export function isRead(run: Run): boolean {
  return run.summary?.reading === 'complete' || run.phase.kind === 'failed'
}

/** What the run was asked to do; of a run that cannot be read, why not. */
export function taskOf(run: Run): { readonly text: string; readonly isTask: boolean } | undefined {
  if (run.phase.kind === 'failed') return { text: run.phase.message, isTask: false }
  const task = run.summary?.task
  return task === undefined ? undefined : { text: task, isTask: true }
}

/** Formats without a model name the agent. */
export function modelOrAgentOf(run: Run): string | undefined {
  return run.summary?.model ?? run.summary?.agent
}

/** Undefined where nothing was decided, which is not the same as nothing denied. */
export function decisionsOf(run: Run, effect: DecisionEffect): number | undefined {
  return run.summary?.decisions?.[effect]
}

/** By the person's prices as they are now; never part of a recorded cost. */
export function estimateOfRun(run: Run): Estimate | undefined {
  return estimateOfCalls(run.summary?.uncosted)
}
