import { textField } from '../../lib/json/json.ts'
import { cutText } from '../../model/limits.ts'
import type { Outcome, RunStatus } from '../../model/trajectory.ts'
import { isOrchestrator } from './orchestrator.ts'
import type { RunContext } from './runContext.ts'

const STATUSES: ReadonlyMap<string, RunStatus> = new Map<string, RunStatus>([
  ['running', 'running'],
  ['succeeded', 'completed'],
  ['failed', 'failed'],
  ['cancelled', 'stopped'],
  ['halted', 'stopped'],
])

/** How the session says it ended; loose steps do not say. */
export function outcomeOf(context: RunContext, steps: number): Outcome {
  const recorded = textField(context.session, 'status')
  const note = noteOf(context, recorded, steps)
  const said = note === undefined ? {} : { note }
  if (recorded === undefined) return { status: 'unknown', source: 'derived', ...said }
  const status = STATUSES.get(recorded) ?? 'unknown'
  const own = recorded === status ? {} : { recorded: cutText(recorded, 60) }
  return { status, source: 'recorded', ...own, ...said }
}

function noteOf(
  context: RunContext,
  recorded: string | undefined,
  steps: number,
): string | undefined {
  if (isOrchestrator(context)) {
    return 'Orchestrator session: it has no steps of its own, its branches are runs of their own.'
  }
  if (steps === 0 && context.captureMode === 'off') {
    return 'Capture mode off: the session recorded no steps.'
  }
  if (context.session === undefined)
    return 'No session was read: the steps alone do not tell how it ended.'
  if (recorded === 'running') {
    return 'Still running when it was copied, or it crashed: the record does not tell.'
  }
  return steps === 0 ? 'The session holds no steps.' : undefined
}
