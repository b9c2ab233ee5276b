import { arrayField, field, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { MessagePart } from '../../model/conversation.ts'
import { MAX_PARTS } from './messageBlocks.ts'
import { callPart, resultPart } from './messagePart.ts'
import { showJson } from './showJson.ts'

/** Calls that stand beside the content of a message: OpenAI chat old and new, LangChain, Trae. */
export function toolCallParts(item: JsonValue, pointer: string): readonly MessagePart[] {
  const calls = arrayField(item, 'tool_calls')
    .slice(0, MAX_PARTS)
    .map((call, index) => decodeCall(call, `${pointer}.tool_calls[${index}]`))
  for (const key of ['function_call', 'tool_call']) {
    const only = field(item, key)
    if (isJsonObject(only)) calls.push(decodeCall(only, `${pointer}.${key}`))
  }
  return calls
}

const HOLDERS = ['function', 'custom'] as const
const ARGUMENTS = ['arguments', 'args', 'input'] as const

function decodeCall(call: JsonValue, pointer: string): MessagePart {
  const holder = HOLDERS.find((key) => isJsonObject(field(call, key)))
  const target = holder === undefined ? call : field(call, holder)
  const at = holder === undefined ? pointer : `${pointer}.${holder}`
  const key = ARGUMENTS.find((one) => field(target, one) !== undefined) ?? 'arguments'
  return callPart({
    name: textField(target, 'name'),
    args: field(target, key),
    callId: textField(call, 'call_id') ?? textField(call, 'id'),
    pointer: `${at}.${key}`,
    ...(holder === 'custom' ? { isText: true } : {}),
  })
}

/** Trae's results stand beside an empty content; success and error are told independently. */
export function traeResultParts(item: JsonValue, pointer: string): readonly MessagePart[] {
  const result = field(item, 'tool_result')
  if (!isJsonObject(result)) return []
  const facts = {
    callId: textField(result, 'call_id') ?? textField(result, 'tool_call_id'),
    isError: field(result, 'success') === false,
  }
  const at = `${pointer}.tool_result`
  const words = wordsOf(field(result, 'result'))
  const error = wordsOf(field(result, 'error'))
  const parts: MessagePart[] = []
  if (words !== '' || error === '') parts.push(resultPart(words, `${at}.result`, facts))
  if (error !== '') {
    parts.push(resultPart(error, `${at}.error`, { ...facts, member: 'error' }))
  }
  return parts
}

function wordsOf(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : showJson(value, 2)
}
