import { field, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import { parseTime } from '../shared/time.ts'
import type { RecordedTime } from '../shared/time.ts'
import type { Step, StepKind } from './step.ts'
import { askOfContent } from './toolAsk.ts'
import { either, eitherText, plainType, plainWord } from './words.ts'

const KINDS: ReadonlyMap<string, StepKind> = new Map([
  ['prompt', 'prompt'],
  ['thought', 'thought'],
  ['toolrequest', 'request'],
  ['toolresponse', 'response'],
])

/** A step of the Python models: adjudicated (`{mode, adjudication, step}`) or plain. */
export function stepOfStep(record: JsonObject, index: number, pointer: string): Step {
  const inner = field(record, 'step')
  const step = isJsonObject(inner) ? inner : record
  const content = field(step, 'content') ?? null
  const type = contentType(content)
  const kind = KINDS.get(plainType(type)) ?? (typeof content === 'string' ? 'prompt' : 'other')
  const stage = wordOf(step, 'stage')
  const adjudication = field(record, 'adjudication')
  const isTool = kind === 'request' || kind === 'response'
  return {
    index,
    kind,
    type,
    role: wordOf(step, 'role'),
    stage,
    at: timeOf(step)?.at,
    text: textOf(content),
    ask: isTool ? askOfContent(content, kind === 'request') : undefined,
    content,
    record,
    pointer: step === record ? `${pointer}.content` : `${pointer}.step.content`,
    verdicts: isJsonObject(adjudication)
      ? [
          {
            adjudication,
            mode: eitherText(record, 'mode') ?? eitherText(adjudication, 'mode'),
            guardrails: field(record, 'guardrails') ?? undefined,
            by: undefined,
            raw: undefined,
            at: undefined,
            pointer: `${pointer}.adjudication`,
            stage,
          },
        ]
      : [],
    monitors: [],
    eventId: undefined,
    trajectory: undefined,
    scanned: undefined,
  }
}

/** When the step was made, and how its clock was written. */
function timeOf(step: JsonValue): RecordedTime | undefined {
  return parseTime(either(step, 'created_at'))
}

/** Content is `Any` in the models: without a type of its own it is what it looks like. */
function contentType(content: JsonValue): string {
  const recorded = eitherText(content, 'content_type')
  if (recorded !== undefined) return recorded
  if (typeof content === 'string') return 'text'
  if (either(content, 'response') !== undefined) return 'tool_response'
  if (either(content, 'tool_id') !== undefined) return 'tool_request'
  return textField(content, 'text') === undefined ? 'content' : 'prompt'
}

function textOf(content: JsonValue): string | undefined {
  return typeof content === 'string' ? content : textField(content, 'text')
}

function wordOf(step: JsonValue, key: string): string | undefined {
  const word = textField(step, key)
  return word === undefined ? undefined : plainWord(word)
}
