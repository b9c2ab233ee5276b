import {
  arrayField,
  field,
  isJsonArray,
  isJsonObject,
  parseJson,
  textField,
} from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import type { ActionResult } from '../../model/action.ts'
import { cutText, MAX_RESULT_CHARS } from '../../model/limits.ts'
import { showJson } from '../shared/showJson.ts'

export interface DecodedOutput {
  readonly result: ActionResult
  readonly hasImage: boolean
}

/** The output item among what a result file lists; user messages with pictures may stand beside it. */
export function firstOutput(outputs: JsonValue | undefined): JsonValue | undefined {
  if (!isJsonArray(outputs)) return outputs
  return outputs.find((item) => textField(item, 'type')?.endsWith('_output') === true) ?? outputs[0]
}

/**
 * `computer_call_output`, `function_call_output` or a chat tool message. Outputs are an object, a
 * list of parts, JSON in a string, or the `repr` of a Python dictionary.
 */
export function decodeOutput(item: JsonValue | undefined): DecodedOutput {
  const output = field(item, 'output') ?? field(item, 'content')
  if (typeof output === 'string') return textOutput(output)
  if (isJsonArray(output)) {
    const texts = output.map((part) => textField(part, 'text')).filter((text) => text !== undefined)
    const hasImage = output.some(isImagePart)
    return texts.length > 0
      ? { ...textOutput(texts.join('\n')), hasImage }
      : { result: {}, hasImage }
  }
  if (!isJsonObject(output)) return { result: {}, hasImage: false }
  if (isImagePart(output)) return { result: {}, hasImage: true }
  return objectOutput(output, showJson(output))
}

function isImagePart(part: JsonValue): boolean {
  const type = textField(part, 'type')
  return (
    type === 'input_image' ||
    type === 'image_url' ||
    type === 'computer_screenshot' ||
    type === 'image'
  )
}

function textOutput(text: string): DecodedOutput {
  const head = text.trimStart()
  if (head.startsWith('{') && text.length < 1_000_000) {
    try {
      const value = parseJson(text)
      if (isJsonObject(value)) return objectOutput(value, text)
    } catch {
      const python = pythonError(head)
      if (python !== undefined)
        return { result: { ...shown(text), error: python }, hasImage: false }
    }
  }
  return { result: shown(text), hasImage: false }
}

function objectOutput(output: JsonObject, text: string): DecodedOutput {
  const screenshot = textField(output, 'screenshot') ?? textField(output, 'image')
  const hasImage = screenshot !== undefined && screenshot.length > 1_000
  const error = errorText(output)
  const rest = hasImage ? showJson({ ...output, screenshot: '[image]' }) : text
  return { result: { ...shown(rest), ...(error === undefined ? {} : { error }) }, hasImage }
}

function errorText(output: JsonObject): string | undefined {
  const error = field(output, 'error')
  if (typeof error === 'string' && error !== '') return cutText(error, MAX_RESULT_CHARS)
  if (isJsonObject(error)) return cutText(textField(error, 'message') ?? showJson(error), 2_000)
  if (field(output, 'success') !== false || field(output, 'terminated') === true) return undefined
  return textField(output, 'message') ?? 'The result says: success false'
}

/** `{'error': '…'}` and `{'success': False, …}` as Python prints them. */
function pythonError(text: string): string | undefined {
  const error = /^\{\s*'error':\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/.exec(text)
  if (error !== null) return cutText(error[1] ?? error[2] ?? '', MAX_RESULT_CHARS)
  if (!/^\{\s*'success':\s*False/.test(text)) return undefined
  const message = /'(?:message|error)':\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/.exec(
    text.slice(0, 10_000),
  )
  return message === null
    ? 'The result says: success False'
    : cutText(message[1] ?? message[2] ?? '', MAX_RESULT_CHARS)
}

function shown(text: string): ActionResult {
  return text === '' ? {} : { text: cutText(text, MAX_RESULT_CHARS) }
}

/** The results that a request carries, by call id. */
export function outputCallId(item: JsonValue): string | undefined {
  const type = textField(item, 'type')
  if (type !== undefined && type.endsWith('_output')) return textField(item, 'call_id')
  const role = textField(item, 'role')
  return role === 'tool' || role === 'function' ? textField(item, 'tool_call_id') : undefined
}

/** Every call id that an item of a request names. */
export function namedCallIds(item: JsonValue): readonly string[] {
  const own = textField(item, 'call_id') ?? textField(item, 'tool_call_id')
  const called = arrayField(item, 'tool_calls')
    .map((call) => textField(call, 'id'))
    .filter((id) => id !== undefined)
  return own === undefined ? called : [own, ...called]
}
