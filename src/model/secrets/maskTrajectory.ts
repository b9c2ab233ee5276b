import type { Action, ActionIntent, ActionResult } from '../action.ts'
import { maskJsonObject, maskText } from './secrets.ts'
import type { TrajectorySummary } from '../summary.ts'
import type { Trajectory, Turn } from '../trajectory.ts'

/** The run without its secrets: labels, thoughts, typed text, results and metadata. */
export function maskTrajectory(trajectory: Trajectory): Trajectory {
  const { task, outcome } = trajectory
  return {
    ...trajectory,
    ...(task === undefined ? {} : { task: maskText(task) }),
    outcome: outcome.note === undefined ? outcome : { ...outcome, note: maskText(outcome.note) },
    turns: trajectory.turns.map(maskTurn),
    problems: trajectory.problems.map((problem) => ({
      ...problem,
      message: maskText(problem.message),
    })),
    metadata: maskJsonObject(trajectory.metadata),
  }
}

export function maskSummary(summary: TrajectorySummary): TrajectorySummary {
  return summary.task === undefined ? summary : { ...summary, task: maskText(summary.task) }
}

function maskTurn(turn: Turn): Turn {
  const { message, reasoning } = turn
  return {
    ...turn,
    ...(message === undefined ? {} : { message: maskText(message) }),
    ...(reasoning === undefined ? {} : { reasoning: maskText(reasoning) }),
    actions: turn.actions.map(maskAction),
  }
}

function maskAction(action: Action): Action {
  return {
    ...action,
    intent: maskIntent(action.intent),
    fields: maskJsonObject(action.fields),
    ...(action.result === undefined ? {} : { result: maskResult(action.result) }),
    safetyChecks: action.safetyChecks.map((check) =>
      check.message === undefined ? check : { ...check, message: maskText(check.message) },
    ),
  }
}

function maskIntent(intent: ActionIntent): ActionIntent {
  switch (intent.kind) {
    case 'type':
      return { ...intent, text: maskText(intent.text) }
    case 'navigate':
      return { ...intent, target: maskText(intent.target) }
    case 'shell':
      return { ...intent, command: maskText(intent.command) }
    case 'tool':
      return { ...intent, argumentsText: maskText(intent.argumentsText) }
    default:
      return intent
  }
}

function maskResult(result: ActionResult): ActionResult {
  const { text, error } = result
  return {
    ...result,
    ...(text === undefined ? {} : { text: maskText(text) }),
    ...(error === undefined ? {} : { error: maskText(error) }),
  }
}
