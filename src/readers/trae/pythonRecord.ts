import { arrayField, field, isJsonObject, numberField, textField } from '../../lib/json/json.ts'
import type { JsonArray, JsonObject, JsonValue } from '../../lib/json/json.ts'
import type { Problem } from '../../model/problem.ts'
import { present } from '../shared/present.ts'
import { parseTime } from '../shared/time.ts'
import { anyText, callsOf, resultOf, resultsOf, said, stringsOf, wordsOf } from './fields.ts'
import type { ResultRecord, TurnRecord } from './record.ts'

interface Paired {
  /** Index of the interaction, and of the step. */
  readonly call?: number
  readonly step?: number
}

export interface PairedTurns {
  readonly turns: readonly TurnRecord[]
  readonly problems: readonly Problem[]
}

/**
 * The k-th step with a response belongs to the k-th interaction; an error step has none, and an
 * interaction without a step is one that is still at work, or where the record ends.
 */
export function pythonTurns(root: JsonObject, isCut: boolean): PairedTurns {
  const calls = arrayField(root, 'llm_interactions')
  const steps = arrayField(root, 'agent_steps')
  const pairs: Paired[] = []
  let next = 0
  for (const [step, recorded] of steps.entries()) {
    if (!isJsonObject(recorded)) continue
    const response = field(recorded, 'llm_response')
    // Of a step that is cut in its first lines the response is not there yet.
    const isCutStep = isCut && response === undefined && step === steps.length - 1
    if (!isJsonObject(response) && !(isCutStep && next < calls.length)) pairs.push({ step })
    else if (next >= calls.length) pairs.push({ step })
    else {
      pairs.push({ call: next, step })
      next += 1
    }
  }
  for (; next < calls.length; next += 1) {
    if (isWorthATurn(calls[next])) pairs.push({ call: next })
  }
  const turns = pairs.map((pair, index) =>
    turnOf(pair, pairs[index + 1], calls, steps, pairs.length - 1 === index),
  )
  return { turns, problems: mismatch(calls, steps) }
}

/** The cut end of a list may hold no more than a time stamp. */
function isWorthATurn(call: JsonValue | undefined): boolean {
  return isJsonObject(call) && ('input_messages' in call || 'response' in call)
}

function turnOf(
  { call, step }: Paired,
  following: Paired | undefined,
  calls: JsonArray,
  steps: JsonArray,
  isLast: boolean,
): TurnRecord {
  const interaction = call === undefined ? undefined : calls[call]
  const recorded = step === undefined ? undefined : steps[step]
  const stepAt = `agent_steps[${step ?? 0}]`
  const callAt = `llm_interactions[${call ?? 0}]`
  const own = field(interaction, 'response')
  const response = isJsonObject(own) ? own : field(recorded, 'llm_response')
  const responseAt = isJsonObject(own) ? `${callAt}.response` : `${stepAt}.llm_response`
  const nextSent = arrayField(
    following?.call === undefined ? undefined : calls[following.call],
    'input_messages',
  )
  const results = withSent(resultsOf(recorded), nextSent)
  const optional = {
    requestPointer: interaction === undefined ? undefined : `${callAt}.input_messages`,
    responsePointer: isJsonObject(response) ? responseAt : undefined,
    number: numberField(recorded, 'step_number'),
    message: wordsOf(response),
    state: said(recorded, 'state'),
    error: anyText(field(recorded, 'error')),
    reflection: anyText(field(recorded, 'reflection')),
    lakeview: anyText(field(recorded, 'lakeview_summary')),
    delivery: anyText(field(recorded, 'delivery_summary')),
    model: said(response, 'model') ?? said(interaction, 'model'),
    provider: said(interaction, 'provider'),
    finishReason: said(response, 'finish_reason'),
    usage: field(response, 'usage') ?? undefined,
    tools: stringsOf(field(interaction, 'tools_available')),
    task: anyText(field(interaction, 'current_task')),
    answeredAt: parseTime(field(interaction, 'timestamp')),
    steppedAt: parseTime(field(recorded, 'timestamp')),
  }
  return {
    pointer: recorded === undefined ? callAt : stepAt,
    answered: isJsonObject(response),
    ...callsOf(response, responseAt),
    results,
    settled: recorded !== undefined || !isLast,
    nudges: nudgesAfter(recorded, following, nextSent),
    ...present(optional),
  }
}

/** The step's own results, and those that only the next request repeats. */
function withSent(own: readonly ResultRecord[], nextSent: JsonArray): readonly ResultRecord[] {
  const known = new Set(own.map(({ callId }) => callId))
  const sent = nextSent.flatMap((message) => {
    const result = field(message, 'tool_result')
    return isJsonObject(result) ? [resultOf(result)] : []
  })
  return [...own, ...sent.filter(({ callId }) => callId !== undefined && !known.has(callId))]
}

/**
 * What the agent told the model beside the results: reminders, errors. `llm_messages` is what will
 * be sent next, except on the last step, where it is the input of the step before.
 */
function nudgesAfter(
  step: JsonValue | undefined,
  following: Paired | undefined,
  nextSent: JsonArray,
): readonly string[] {
  const hasResults = arrayField(step, 'tool_results').length > 0
  const messages =
    following?.call !== undefined ? nextSent : hasResults ? arrayField(step, 'llm_messages') : []
  return messages.flatMap((message) => {
    const text = said(message, 'content')
    const isOwn = textField(message, 'role') === 'assistant'
    return text === undefined || isOwn || isJsonObject(field(message, 'tool_result')) ? [] : [text]
  })
}

function mismatch(calls: JsonArray, steps: JsonArray): readonly Problem[] {
  const answered = steps.filter((step) => isJsonObject(field(step, 'llm_response'))).length
  const broken = [...calls, ...steps].filter((record) => !isJsonObject(record)).length
  const problems: Problem[] = []
  if (answered > calls.length) {
    problems.push({
      code: 'value-unexpected',
      message: `${answered} steps have a response and only ${calls.length} interactions were recorded: the rest is read from the steps alone.`,
      severity: 'notice',
    })
  }
  if (broken > 0) {
    problems.push({
      code: 'value-unexpected',
      message: `${broken} entries of llm_interactions and agent_steps are no records and are left out.`,
      severity: 'warning',
    })
  }
  return problems
}
