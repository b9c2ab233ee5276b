import { arrayField, field, isJsonArray, numberField, textField } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import { MAX_ACTIONS_PER_TURN } from '../../model/limits.ts'
import { contentText } from '../shared/answer.ts'
import { showJson } from '../shared/showJson.ts'
import { parseTime } from '../shared/time.ts'
import type { RecordedTime } from '../shared/time.ts'
import type { CallRecord, EndTime, ResultRecord, TurnRecord } from './record.ts'

/** A text that says something: `""` and `null` both mean none. */
export function said(value: JsonValue | undefined, key: string): string | undefined {
  const text = textField(value, key)
  return text === undefined || text.trim() === '' ? undefined : text
}

export function booleanField(value: JsonValue | undefined, key: string): boolean | undefined {
  const found = field(value, key)
  return typeof found === 'boolean' ? found : undefined
}

/** A text as it is; anything else as JSON, so that nothing that was recorded is lost. */
export function anyText(value: JsonValue | undefined): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  return showJson(value, 2)
}

/** Python writes a string, Rust a list of text blocks. */
export function wordsOf(response: JsonValue | undefined): string | undefined {
  const text = contentText(field(response, 'content'))
  return text === undefined || text.trim() === '' ? undefined : text
}

type Calls = Pick<TurnRecord, 'calls' | 'cutCalls'>

/** `{call_id, name, arguments}`; Rust's older records say `tool_name` and `tool_input`. */
export function callsOf(holder: JsonValue | undefined, pointer: string): Calls {
  const recorded = arrayField(holder, 'tool_calls')
  const calls = recorded
    .slice(0, MAX_ACTIONS_PER_TURN)
    .map((call, index) => callOf(call, `${pointer}.tool_calls[${index}]`))
  return { calls, cutCalls: recorded.length - calls.length }
}

function callOf(call: JsonValue, at: string): CallRecord {
  const target = field(call, 'function')
  const callId = textField(call, 'call_id') ?? textField(call, 'id')
  const name = textField(target, 'name') ?? textField(call, 'name')
  return {
    name: name ?? textField(call, 'tool_name') ?? 'unnamed tool',
    args: field(target, 'arguments') ?? field(call, 'arguments') ?? field(call, 'tool_input'),
    pointer: target === undefined ? `${at}.arguments` : `${at}.function.arguments`,
    ...(callId === undefined ? {} : { callId }),
  }
}

/** A tool result in any writer's form; the TypeScript port's `result` may be anything. */
export function resultOf(result: JsonValue): ResultRecord {
  const callId = textField(result, 'call_id') ?? textField(result, 'tool_call_id')
  const success = booleanField(result, 'success')
  const body = field(result, 'result')
  const text = anyText(body ?? field(result, 'tool_output'))
  const error = anyText(field(result, 'error') ?? field(result, 'error_message'))
  const exitCode = exitCodeOf(result) ?? exitCodeOf(body)
  return {
    ...(callId === undefined ? {} : { callId }),
    ...(success === undefined ? {} : { success }),
    ...(text === undefined ? {} : { text }),
    ...(error === undefined ? {} : { error }),
    ...(exitCode === undefined ? {} : { exitCode }),
  }
}

function exitCodeOf(value: JsonValue | undefined): number | undefined {
  for (const key of ['exit_code', 'exitCode', 'error_code', 'return_code', 'returncode']) {
    const found = numberField(value, key)
    if (found !== undefined) return found
  }
  return undefined
}

export function resultsOf(holder: JsonValue | undefined): readonly ResultRecord[] {
  return arrayField(holder, 'tool_results').map(resultOf)
}

export function stringsOf(value: JsonValue | undefined): readonly string[] | undefined {
  if (!isJsonArray(value)) return undefined
  return value.filter((item) => typeof item === 'string')
}

/**
 * `""` and `null` say that the run has not ended. An end before the start is left over: a second
 * task in the same file resets the lists and the start, and writes its end when it ends.
 */
export function endOf(
  value: JsonValue | undefined,
  start: RecordedTime | undefined,
  last: RecordedTime | undefined,
): EndTime {
  if (value === undefined) return { kind: 'unknown' }
  const time = parseTime(value)
  if (time === undefined) return { kind: value === '' || value === null ? 'open' : 'unknown' }
  const isStale = [start, last].some((other) => other !== undefined && other.at > time.at + SLACK)
  return { kind: isStale ? 'stale' : 'ended', time }
}

/** Rust writes whole seconds. */
const SLACK = 1_000
