import { arrayField, field, isJsonObject } from '../../lib/json/json.ts'
import type { JsonObject } from '../../lib/json/json.ts'
import { present } from '../shared/present.ts'
import { parseTime } from '../shared/time.ts'
import { anyText, booleanField, callsOf, resultsOf, said } from './fields.ts'
import type { TurnRecord } from './record.ts'

/** The TypeScript port keeps the whole history in every step, and no model and no tokens. */
export function portTurns(root: JsonObject): readonly TurnRecord[] {
  const steps = arrayField(root, 'steps').filter(isJsonObject)
  return steps.map((step, index) => turnOf(step, `steps[${index}]`))
}

function turnOf(step: JsonObject, at: string): TurnRecord {
  const message = anyText(field(step, 'llm_response_content'))
  const found = callsOf(step, at)
  return {
    pointer: at,
    answered: message !== undefined || found.calls.length > 0,
    ...found,
    results: resultsOf(step),
    settled: true,
    nudges: [],
    ...present({
      requestPointer: field(step, 'messages') === undefined ? undefined : `${at}.messages`,
      responsePointer: found.calls.length > 0 ? `${at}.tool_calls` : at,
      message,
      reasoning: anyText(field(step, 'reasoning_content')),
      state: booleanField(step, 'completed') === true ? 'completed' : undefined,
      error: anyText(field(step, 'error')),
      reflection: anyText(field(step, 'reflection')),
      model: said(step, 'model'),
      usage: field(step, 'usage') ?? undefined,
      task: anyText(field(step, 'task')),
      steppedAt: parseTime(field(step, 'timestamp')),
    }),
  }
}
