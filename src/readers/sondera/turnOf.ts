import type { Action, ActionStatus } from '../../model/action.ts'
import { effectOf } from '../../model/decision.ts'
import type { Decision } from '../../model/decision.ts'
import { cutText, MAX_RESULT_CHARS, MAX_THOUGHT_CHARS } from '../../model/limits.ts'
import type { Turn } from '../../model/trajectory.ts'
import { boundedObject } from '../shared/boundedJson.ts'
import { decisionOf, isSameDecision, plainDecisionOf } from './decision.ts'
import { asObject } from './facts.ts'
import type { Group } from './fold.ts'
import { intentOf, intentOfResult } from './intent.ts'
import { lifecycleText, lifecycleTone } from './lifecycle.ts'
import { resultOf } from './result.ts'
import { scanText, scanTitle } from './scanSections.ts'
import type { RecordedVerdict, Step } from './step.ts'
import { turnSections } from './turnSections.ts'
import { plainWord, spacedType } from './words.ts'

export interface TurnContext {
  readonly artifact: string
  readonly turnOf: (eventId: string) => number | undefined
}

const FIELD_BOUNDS = { stringChars: MAX_RESULT_CHARS, members: 500, depth: 6 }

/** A turn as it is known before it is read. */
export function listedTurn(index: number, run: number): Turn {
  return { index, status: 'listed', run, folders: [], actions: [], frames: {}, artifacts: [] }
}

/** Of a turn what the list of runs counts: times and decisions. */
export function countedTurn(group: Group, index: number, run: number): Turn {
  const decisions = decisionsOf(group, plainDecisionOf)
  return {
    ...listedTurn(index, run),
    status: 'done',
    ...(decisions.length === 0 ? {} : { decisions }),
    ...timesOf(group),
  }
}

export function turnOf(group: Group, index: number, run: number, context: TurnContext): Turn {
  const { lead } = group
  const decisions = decisionsOf(group, (verdict) =>
    decisionOf(verdict, context.artifact, context.turnOf),
  )
  const sections = turnSections(group, context.turnOf)
  const isTool = lead.kind === 'request' || lead.kind === 'response'
  return {
    ...listedTurn(index, run),
    status: 'done',
    actions: isTool ? [actionOf(group, decisions, context)] : [],
    artifacts: [context.artifact],
    ...(lead.role === undefined ? {} : { role: lead.role }),
    ...(lead.stage === undefined ? {} : { stage: lead.stage }),
    ...wordsOf(group),
    ...(decisions.length === 0 ? {} : { decisions }),
    ...(sections.length === 0 ? {} : { sections }),
    ...timesOf(group),
  }
}

/** Every verdict on its steps, in order; one that was written twice in one place counts once. */
function decisionsOf(
  { steps }: Group,
  decode: (verdict: RecordedVerdict) => Decision | undefined,
): readonly Decision[] {
  const decisions: Decision[] = []
  for (const { verdicts } of steps) {
    for (const verdict of verdicts) {
      const decision = decode(verdict)
      const before = decisions.at(-1)
      if (decision === undefined) continue
      if (before === undefined || !isSameDecision(before, decision)) decisions.push(decision)
    }
  }
  return decisions
}

function actionOf(group: Group, decisions: readonly Decision[], context: TurnContext): Action {
  const { lead, responses } = group
  const response = responses.findLast(({ ask }) => ask?.permission !== true)
  const answer = response === undefined ? undefined : resultOf(response, context.artifact)
  const isOrphan = lead.kind === 'response'
  const callId = lead.ask?.callId
  return {
    id: `step-${lead.index}`,
    intent: isOrphan ? intentOfResult(lead) : intentOf(lead),
    points: [],
    status: statusOf(answer?.failed, decisions),
    frames: {},
    safetyChecks: [],
    fields: boundedObject(asObject(lead.content), FIELD_BOUNDS),
    origin: { artifact: context.artifact, pointer: lead.pointer },
    ...(callId === undefined ? {} : { callId: cutText(callId, 200) }),
    ...(answer === undefined ? {} : { result: answer.result }),
    ...(lead.at === undefined || isOrphan ? {} : { startedAt: lead.at }),
    ...endOf(lead.at, response?.at),
  }
}

/** A result tells; without one, what was denied did not run. An escalation may have been granted. */
function statusOf(failed: boolean | undefined, decisions: readonly Decision[]): ActionStatus {
  if (failed !== undefined) return failed ? 'failed' : 'done'
  return decisions.some((decision) => effectOf(decision) === 'denied') ? 'not-executed' : 'unknown'
}

function endOf(from: number | undefined, to: number | undefined): Pick<Action, 'endedAt'> {
  if (to === undefined) return {}
  return { endedAt: from === undefined ? to : Math.max(from, to) }
}

/** First step to last verdict or answer; a scan may come much later and is no part of it. */
function timesOf({ steps }: Group): Pick<Turn, 'startedAt' | 'endedAt'> {
  let startedAt: number | undefined
  let endedAt: number | undefined
  const see = (at: number | undefined): void => {
    if (at === undefined) return
    startedAt = startedAt === undefined ? at : Math.min(startedAt, at)
    endedAt = endedAt === undefined ? at : Math.max(endedAt, at)
  }
  for (const { kind, at, verdicts } of steps) {
    if (kind !== 'scan' || steps.length === 1) see(at)
    for (const verdict of verdicts) see(verdict.at)
  }
  return startedAt === undefined || endedAt === undefined ? {} : { startedAt, endedAt }
}

type Words = Pick<Turn, 'title' | 'message' | 'reasoning' | 'error' | 'state'>

/** What was said, and what a turn without actions is called. */
function wordsOf({ lead }: Group): Words {
  const text = lead.text === undefined ? undefined : cutText(lead.text, MAX_THOUGHT_CHARS)
  switch (lead.kind) {
    case 'prompt':
      return {
        title: lead.role === 'model' ? 'message' : 'prompt',
        ...(text === undefined ? {} : { message: text }),
      }
    case 'thought':
      return { title: 'thought', ...(text === undefined ? {} : { reasoning: text }) }
    case 'lifecycle':
      return lifecycleWords(lead)
    case 'scan': {
      const said = scanText(lead)
      return {
        title: scanTitle(lead).toLowerCase(),
        ...(said === undefined ? {} : { message: cutText(said, MAX_THOUGHT_CHARS) }),
      }
    }
    case 'request':
      return lead.ask?.permission === true ? { title: 'permission request' } : {}
    case 'response':
    case 'snapshot':
    case 'other':
      return {
        title: spacedType(lead.type),
        ...(text === undefined || lead.kind !== 'other' ? {} : { message: text }),
      }
    default:
      return {}
  }
}

function lifecycleWords(lead: Step): Words {
  const word = plainWord(lead.type)
  const said = lifecycleText(lead)
  const isFailure = word === 'failed'
  return {
    title: word,
    state: { recorded: word, derived: word, tone: lifecycleTone(word) },
    ...(said === undefined ? {} : isFailure ? { error: said } : { message: said }),
  }
}
