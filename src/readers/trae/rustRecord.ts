import { arrayField, field, isJsonObject, numberField } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import { present } from '../shared/present.ts'
import { parseTime } from '../shared/time.ts'
import { anyText, callsOf, resultOf, resultsOf, said, wordsOf } from './fields.ts'
import type { TurnRecord } from './record.ts'

/** The Rust branch keeps step and interaction in one record, stamped when the step begins. */
export function rustTurns(root: JsonObject): readonly TurnRecord[] {
  const records = arrayField(root, 'llm_interaction').filter(isJsonObject)
  return records.map((record, index) => turnOf(record, index, index === records.length - 1))
}

function turnOf(record: JsonObject, index: number, isLast: boolean): TurnRecord {
  const at = `llm_interaction[${index}]`
  const step = field(record, 'steps')
  const response = field(step, 'llm_response')
  const hasResponse = isJsonObject(response)
  const finishReason = said(response, 'finish_reason')
  // A failed call is recorded as an answer whose only words are those of the failure.
  const isFailure = finishReason === 'Error'
  const words = wordsOf(response)
  return {
    pointer: at,
    answered: hasResponse,
    settled: !isLast || isJsonObject(step),
    nudges: [],
    ...turnCalls(record, step, response, at),
    ...present({
      requestPointer: said(record, 'request_content') === undefined ? undefined : at,
      responsePointer: hasResponse ? `${at}.steps.llm_response` : undefined,
      number: numberField(record, 'step_number') ?? numberField(step, 'step_number'),
      message: isFailure
        ? undefined
        : (words ?? (hasResponse ? undefined : anyText(field(record, 'response_content')))),
      reasoning: anyText(field(step, 'thought')),
      state: said(step, 'state'),
      error:
        anyText(field(step, 'error')) ??
        anyText(field(record, 'error_message')) ??
        (isFailure ? words : undefined),
      reflection: anyText(field(step, 'reflection')),
      lakeview: anyText(field(step, 'lakeview_summary')),
      model: said(record, 'model') ?? said(response, 'model'),
      provider: said(record, 'provider'),
      finishReason,
      usage: field(response, 'usage') ?? field(record, 'token_usage') ?? undefined,
      startedAt: parseTime(field(record, 'timestamp')),
    }),
  }
}

/** Asked for by the response, by the step, or only known from what was executed. */
function turnCalls(
  record: JsonObject,
  step: JsonValue | undefined,
  response: JsonValue | undefined,
  at: string,
): Pick<TurnRecord, 'calls' | 'cutCalls' | 'results'> {
  const executed = arrayField(record, 'tool_calls').map(resultOf)
  const results = [...resultsOf(step), ...executed]
  for (const [holder, pointer] of [
    [response, `${at}.steps.llm_response`],
    [step, `${at}.steps`],
  ] as const) {
    const found = callsOf(holder, pointer)
    if (found.calls.length > 0) return { ...found, results }
  }
  return { ...callsOf(record, at), results }
}
