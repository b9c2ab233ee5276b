import type { MessageRole } from '../conversation.ts'
import type { Decision } from '../decision.ts'
import type { Problem } from '../problem.ts'
import type { RunEvent } from '../runEvent.ts'
import type { Trajectory, Turn } from '../trajectory.ts'
import { actionTexts } from './actionTexts.ts'
import { sectionText } from './factText.ts'
import type { SearchText } from './searchText.ts'

/**
 * Everything that a trajectory itself tells, in the order of the run: what belongs to the whole of
 * it, then turn after turn. Given masked trajectories it gives masked texts.
 */
export function* trajectoryTexts(trajectory: Trajectory): Generator<SearchText> {
  yield* runTexts(trajectory)
  const problems = new Map<number | undefined, Problem[]>()
  for (const problem of trajectory.problems) {
    const list = problems.get(problem.turn)
    if (list === undefined) problems.set(problem.turn, [problem])
    else list.push(problem)
  }
  yield* problemTexts(problems.get(undefined))
  let stop = 0
  for (const turn of trajectory.turns) {
    yield* turnTexts(turn, stop)
    yield* problemTexts(problems.get(turn.index))
    stop += Math.max(1, turn.actions.length)
  }
}

function* runTexts(run: Trajectory): Generator<SearchText> {
  if (run.task !== undefined) yield { field: 'task', role: 'user', text: run.task }
  if (run.result !== undefined) yield { field: 'result', text: run.result }
  const named: readonly (readonly [string, string | undefined])[] = [
    ['id', run.id],
    ['name', run.name],
    ['writer', run.writer],
    ['model', run.model],
    ['provider', run.provider],
    ['agent', run.agent],
    ['workflow', run.workflow],
    ['group', run.group],
    ['outcome', run.outcome.note ?? run.outcome.recorded],
    ['tools', run.tools.length === 0 ? undefined : run.tools.join(', ')],
    ['badges', run.badges?.join(', ')],
  ]
  for (const [label, text] of named) {
    if (text !== undefined && text !== '') yield { field: 'fact', text: `${label}: ${text}` }
  }
  for (const section of run.sections ?? []) yield { field: 'fact', text: sectionText(section) }
  for (const event of run.lifecycle ?? []) yield eventText(event, {})
}

function* turnTexts(turn: Turn, stop: number): Generator<SearchText> {
  const { index, title, message, reasoning, error, state } = turn
  const where = { turn: index }
  const origin =
    turn.origin === undefined
      ? {}
      : { place: { artifact: turn.origin.artifact, pointer: turn.origin.pointer } }
  const role = roleOf(turn.role)
  if (title !== undefined) yield { ...where, field: 'action', text: title, ...origin }
  for (const text of [reasoning, message]) {
    if (text === undefined) continue
    yield { ...where, field: role === 'model' ? 'thought' : 'message', role, text, ...origin }
  }
  if (state?.recorded !== undefined) {
    yield { ...where, field: 'fact', text: `state: ${state.recorded}`, ...origin }
  }
  if (error !== undefined) yield { ...where, field: 'problem', text: error, ...origin }
  for (const [part, action] of turn.actions.entries()) {
    yield* actionTexts(action, { turn: index, stop: stop + part })
  }
  for (const decision of turn.decisions ?? []) yield decisionText(decision, where)
  for (const event of turn.events ?? []) yield eventText(event, where)
  for (const section of turn.sections ?? []) {
    yield { ...where, field: 'fact', text: sectionText(section), ...origin }
  }
}

function roleOf(recorded: string | undefined): MessageRole {
  return recorded === 'user' || recorded === 'tool' || recorded === 'system' ? recorded : 'model'
}

function* problemTexts(problems: readonly Problem[] = []): Generator<SearchText> {
  for (const { message, turn, artifact } of problems) {
    yield {
      field: 'problem',
      text: message,
      ...(turn === undefined ? {} : { turn }),
      ...(artifact === undefined ? {} : { place: { artifact } }),
    }
  }
}

type Where = Pick<SearchText, 'turn'>

/** The verdict in words comes first: `deny by cedar`. */
function decisionText(decision: Decision, where: Where): SearchText {
  const { verdict, mode, by, stage, reason, policies, sections, origin } = decision
  const head = [verdict, mode, by, stage].filter((word) => word !== undefined).join(' ')
  const lines = [head, ...(reason === undefined ? [] : [reason])]
  for (const { id, description, escalateArg, annotations } of policies) {
    lines.push([id, description, escalateArg].filter((text) => text !== undefined).join(': '))
    for (const { key, value } of annotations) lines.push(`${key}: ${value}`)
  }
  const text = [...lines, ...sections.map(sectionText)].join('\n')
  return { ...where, field: 'decision', text, ...(origin === undefined ? {} : { place: origin }) }
}

function eventText({ layer, kind, summary, detail, origin }: RunEvent, where: Where): SearchText {
  const text = `${layer} ${kind}: ${summary}${detail === undefined ? '' : `\n${detail}`}`
  return { ...where, field: 'event', text, ...(origin === undefined ? {} : { place: origin }) }
}
