import { field, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import type { MessagePart } from '../../model/conversation.ts'
import { callPart, otherPart, reasoningPart } from './messagePart.ts'
import type { ResultFacts } from './messagePart.ts'

type Output = (
  output: JsonValue | undefined,
  pointer: string,
  facts: ResultFacts,
) => readonly MessagePart[]

/** A part of Gemini's contents, which tells what it is by the name of its member. */
export function geminiParts(
  block: JsonValue,
  pointer: string,
  outputParts: Output,
): readonly MessagePart[] | undefined {
  if (field(block, 'thought') === true) {
    return [reasoningPart(textField(block, 'text') ?? '', `${pointer}.text`)]
  }
  const call = member(block, ['functionCall', 'function_call'])
  if (call !== undefined) {
    return [
      callPart({
        name: textField(call.value, 'name'),
        args: field(call.value, 'args'),
        callId: textField(call.value, 'id'),
        pointer: `${pointer}.${call.key}.args`,
      }),
    ]
  }
  const answer = member(block, ['functionResponse', 'function_response'])
  if (answer !== undefined) return responseParts(answer, pointer, outputParts)
  const code = member(block, ['executableCode', 'executable_code'])
  if (code !== undefined) {
    return [
      callPart({
        name: `code (${(textField(code.value, 'language') ?? 'unknown').toLowerCase()})`,
        args: field(code.value, 'code'),
        callId: textField(code.value, 'id'),
        pointer: `${pointer}.${code.key}.code`,
        isText: true,
      }),
    ]
  }
  const ran = member(block, ['codeExecutionResult', 'code_execution_result'])
  if (ran !== undefined) {
    const outcome = textField(ran.value, 'outcome')
    return outputParts(field(ran.value, 'output'), `${pointer}.${ran.key}.output`, {
      callId: textField(ran.value, 'id'),
      name: 'code',
      isError: outcome !== undefined && !outcome.endsWith('_OK'),
    })
  }
  const other = member(block, ['inlineData', 'inline_data', 'fileData', 'file_data'])
  if (other === undefined) return undefined
  // A picture was told before: this is sound, film or a document.
  const type = textField(other.value, 'mimeType') ?? textField(other.value, 'mime_type')
  return [otherPart(type ?? other.key, block, pointer)]
}

interface Member {
  readonly key: string
  readonly value: JsonObject
}

/** Pictures stand beside the response, in `parts`, since Gemini takes them in results. */
function responseParts({ key, value }: Member, pointer: string, outputParts: Output) {
  const response = field(value, 'response')
  const error = field(response, 'error')
  const facts: ResultFacts = {
    callId: textField(value, 'id'),
    name: textField(value, 'name'),
    isError: error !== undefined && error !== null && error !== '',
  }
  const at = `${pointer}.${key}`
  const shown = field(value, 'parts')
  return [
    ...outputParts(response, `${at}.response`, facts),
    ...(shown === undefined ? [] : outputParts(shown, `${at}.parts`, facts)),
  ]
}

function member(block: JsonValue, keys: readonly string[]): Member | undefined {
  for (const key of keys) {
    const value = field(block, key)
    if (isJsonObject(value)) return { key, value }
  }
  return undefined
}
