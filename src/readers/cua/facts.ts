import { field, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import { hashText } from '../../lib/text/hashText.ts'
import type { ActionResult, SafetyCheck } from '../../model/action.ts'
import type { ActionPoint } from '../../model/point.ts'
import type { Usage } from '../../model/usage.ts'
import { decodeCallItem, decodeOutputItems } from '../shared/answer.ts'
import type { Answer } from '../shared/answer.ts'
import { readJson, readJsonFrom } from '../shared/jsonText.ts'
import type { JsonDamage, ReadJson } from '../shared/jsonText.ts'
import { decodeSafetyChecks } from '../shared/recordedCall.ts'
import type { CallContext, RecordedCall } from '../shared/recordedCall.ts'
import { showJson } from '../shared/showJson.ts'
import { parseTime } from '../shared/time.ts'
import type { RecordedTime } from '../shared/time.ts'
import { decodeUsage } from '../shared/usage.ts'
import { decodeOutput, firstOutput } from './outputs.ts'
import { decodeRawAnswer } from './rawAnswer.ts'
import type { RawAnswer } from './rawAnswer.ts'
import { readSent } from './sent.ts'
import type { SentFacts } from './sent.ts'

interface Read {
  readonly damage?: JsonDamage
  readonly at?: RecordedTime
}

export interface RequestFacts extends SentFacts {
  readonly kind: 'request'
}

export interface ResponseFacts extends Read {
  readonly kind: 'response'
  readonly raw?: RawAnswer
  readonly error?: string
}

export interface DecisionFacts extends Read {
  readonly kind: 'decision'
  readonly answer?: Answer
  readonly usage?: Usage
  readonly model?: string
  /** Hash of the output as recorded. */
  readonly hash: number
}

export interface ResultFacts extends Read {
  readonly kind: 'result'
  readonly callId?: string
  /** The call as the result repeats it. */
  readonly calls: readonly RecordedCall[]
  readonly result: ActionResult
  readonly hasImage: boolean
  readonly acknowledged: readonly SafetyCheck[]
}

/** cua-driver's record of one action: asked, executed and answered in one file. */
export interface ActionFacts extends Read {
  readonly kind: 'action'
  readonly call?: { readonly call: RecordedCall; readonly asked: readonly ActionPoint[] }
  readonly result: ActionResult
  /** How long the execution took. */
  readonly milliseconds?: number
}

/** What one file of a turn tells, without its history. */
export type FileFacts = RequestFacts | ResponseFacts | DecisionFacts | ResultFacts | ActionFacts

export interface FactsContext extends CallContext {
  /** Tools and display are the same in every request: asked of the first one only. */
  readonly wantTools: boolean
}

export function requestFacts(bytes: Uint8Array, context: FactsContext): RequestFacts {
  return { kind: 'request', ...readSent(bytes, context.wantTools) }
}

export function responseFacts(bytes: Uint8Array, context: FactsContext): ResponseFacts {
  const read = readJsonFrom(bytes, 'result')
  const result = field(read.value, 'result') ?? field(read.value, 'response')
  const error = errorOf(read.value)
  const raw = result === undefined ? undefined : decodeRawAnswer(result, context)
  return {
    kind: 'response',
    ...readOf(read),
    ...(raw === undefined ? {} : { raw }),
    ...(error === undefined ? {} : { error }),
  }
}

export function decisionFacts(bytes: Uint8Array, context: FactsContext): DecisionFacts {
  const read = readJsonFrom(bytes, 'response')
  const { value } = read
  const response = field(value, 'response')
  // The documentation shows the call itself at the top level.
  const items = field(response, 'output') ?? (textField(value, 'type') === undefined ? [] : [value])
  const list = Array.isArray(items) ? items.filter((item) => item !== undefined) : []
  const isPlain = field(response, 'output') === undefined && list.length > 0
  const answer =
    list.length === 0 && response === undefined
      ? undefined
      : unwrapPointers(decodeOutputItems(list, isPlain ? '' : 'response.output', context), isPlain)
  const usage = decodeUsage(field(response, 'usage') ?? field(value, 'usage'))
  const model = textField(response, 'model') ?? textField(value, 'model')
  return {
    kind: 'decision',
    ...readOf(read, parseTime(field(response, 'created_at'))),
    ...(answer === undefined ? {} : { answer }),
    ...(usage === undefined ? {} : { usage }),
    ...(model === undefined ? {} : { model }),
    hash: list.length === 0 ? 0 : hashText(showJson(list)),
  }
}

/** `[0].action` of a call that stands alone in its file is just `action`. */
function unwrapPointers(answer: Answer, isPlain: boolean): Answer {
  if (!isPlain) return answer
  const calls = answer.calls.map((call) => ({
    ...call,
    pointer: call.pointer.replace(/^\[0\]\.?/, ''),
  }))
  return { ...answer, calls }
}

export function resultFacts(bytes: Uint8Array, context: FactsContext): ResultFacts {
  const read = readJson(bytes)
  const item = field(read.value, 'item')
  const outputs = field(read.value, 'result') ?? field(read.value, 'output')
  const output = firstOutput(outputs)
  const decoded = decodeOutput(output)
  const callId = textField(item, 'call_id') ?? textField(output, 'call_id')
  return {
    kind: 'result',
    ...readOf(read),
    ...(callId === undefined ? {} : { callId }),
    calls: isJsonObject(item) ? decodeCallItem(item, 'item', context) : [],
    result: decoded.result,
    hasImage: decoded.hasImage,
    acknowledged: decodeSafetyChecks(output, 'acknowledged_safety_checks', 'acknowledged'),
  }
}

function readOf(read: ReadJson, fallback?: RecordedTime): Read {
  const at =
    parseTime(field(read.value, 'created_at')) ??
    parseTime(field(read.value, 'timestamp')) ??
    fallback
  return {
    ...(read.damage === undefined ? {} : { damage: read.damage }),
    ...(at === undefined ? {} : { at }),
  }
}

function errorOf(value: JsonValue | undefined): string | undefined {
  const error = field(value, 'error')
  if (typeof error === 'string') return error.slice(0, 2_000)
  const message: string | undefined = textField(error, 'message')
  return message?.slice(0, 2_000)
}
