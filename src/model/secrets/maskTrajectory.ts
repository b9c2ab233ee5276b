import type { Action, ActionIntent, ActionResult } from '../action.ts'
import { maskDecision, maskEvent, maskSections } from './maskFacts.ts'
import { maskJsonObject, maskText } from './secrets.ts'
import type { TrajectorySummary } from '../summary.ts'
import type { Trajectory, Turn } from '../trajectory.ts'

/** The run without its secrets: labels, thoughts, typed text, results and metadata. */
export function maskTrajectory(trajectory: Trajectory): Trajectory {
  const { task, name, result, outcome, lifecycle, sections } = trajectory
  return {
    ...trajectory,
    ...(task === undefined ? {} : { task: maskText(task) }),
    ...(name === undefined ? {} : { name: maskText(name) }),
    ...(result === undefined ? {} : { result: maskText(result) }),
    ...(lifecycle === undefined ? {} : { lifecycle: lifecycle.map(maskEvent) }),
    ...(sections === undefined ? {} : { sections: maskSections(sections) }),
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
  const { task, name } = summary
  return {
    ...summary,
    ...(task === undefined ? {} : { task: maskText(task) }),
    ...(name === undefined ? {} : { name: maskText(name) }),
  }
}

function maskTurn(turn: Turn): Turn {
  const { message, reasoning, title, error, decisions, events, sections } = turn
  return {
    ...turn,
    ...(message === undefined ? {} : { message: maskText(message) }),
    ...(reasoning === undefined ? {} : { reasoning: maskText(reasoning) }),
    ...(title === undefined ? {} : { title: maskText(title) }),
    ...(error === undefined ? {} : { error: maskText(error) }),
    ...(decisions === undefined ? {} : { decisions: decisions.map(maskDecision) }),
    ...(events === undefined ? {} : { events: events.map(maskEvent) }),
    ...(sections === undefined ? {} : { sections: maskSections(sections) }),
    actions: turn.actions.map(maskAction),
  }
}

function maskAction(action: Action): Action {
  return {
    ...action,
    intent: maskIntent(action.intent),
    fields: maskJsonObject(action.fields),
    ...(action.marks === undefined
      ? {}
      : { marks: action.marks.map((mark) => ({ ...mark, label: maskText(mark.label) })) }),
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
    case 'file':
      return {
        ...intent,
        ...(intent.before === undefined ? {} : { before: maskText(intent.before) }),
        ...(intent.after === undefined ? {} : { after: maskText(intent.after) }),
      }
    case 'fetch':
      return { ...intent, url: maskText(intent.url) }
    case 'think':
      return { ...intent, text: maskText(intent.text) }
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
