import { arrayField, field, isJsonArray, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { Message, MessagePart, MessageRole } from '../../model/conversation.ts'
import { cutText, MAX_PART_CHARS } from '../../model/limits.ts'
import { decodeImage } from './messageImage.ts'
import type { MessageContext } from './messageContext.ts'
import { parseArguments } from './recordedCall.ts'
import { showJson } from './showJson.ts'

/** Messages of one request beyond this are left in the file. */
const MAX_MESSAGES = 20_000
const MAX_PARTS = 500

/** Messages or items of a request: OpenAI chat and Responses, Anthropic blocks, Gemini contents. */
export function decodeMessages(
  items: readonly JsonValue[],
  pointer: string,
  context: MessageContext,
): readonly Message[] {
  return items
    .slice(0, MAX_MESSAGES)
    .map((item, index) => decodeMessage(item, index, `${pointer}[${index}]`, context))
}

export function decodeMessage(
  item: JsonValue,
  index: number | undefined,
  pointer: string,
  context: MessageContext,
): Message {
  const recordedRole = cutText(textField(item, 'role') ?? textField(item, 'type') ?? 'unnamed', 60)
  const type = textField(item, 'type')
  const isItem = type !== undefined && type !== 'message'
  const parts = isItem
    ? itemParts(item, type, pointer, context)
    : messageParts(item, pointer, context)
  return { index, role: roleOf(recordedRole, type), recordedRole, parts: parts.slice(0, MAX_PARTS) }
}

function roleOf(recorded: string, type: string | undefined): MessageRole {
  switch (recorded) {
    case 'system':
    case 'developer':
      return 'system'
    case 'user':
      return 'user'
    case 'assistant':
    case 'model':
      return 'model'
    case 'tool':
    case 'function':
      return 'tool'
    default:
      return type?.endsWith('_output') === true ? 'tool' : 'model'
  }
}

/** Items of the Responses form that are not messages. */
function itemParts(
  item: JsonValue,
  type: string,
  pointer: string,
  context: MessageContext,
): readonly MessagePart[] {
  const callId = textField(item, 'call_id')
  switch (type) {
    case 'reasoning': {
      const texts = arrayField(item, 'summary').map((part) => textField(part, 'text') ?? '')
      const text = texts.join('\n\n') || (textField(item, 'text') ?? '')
      return [{ kind: 'reasoning', ...cut(text) }]
    }
    case 'computer_call':
      return [callPart('computer', field(item, 'action') ?? field(item, 'actions'), callId)]
    case 'function_call':
    case 'custom_tool_call': {
      const args = field(item, 'arguments') ?? field(item, 'input')
      return [callPart(textField(item, 'name') ?? 'unnamed tool', args, callId)]
    }
    case 'computer_call_output':
    case 'function_call_output':
      return outputParts(field(item, 'output'), callId, `${pointer}.output`, context)
    default:
      return [other(type, item)]
  }
}

function messageParts(
  item: JsonValue,
  pointer: string,
  context: MessageContext,
): readonly MessagePart[] {
  const parts: MessagePart[] = []
  const thought = textField(item, 'reasoning_content')
  if (thought !== undefined && thought !== '') parts.push({ kind: 'reasoning', ...cut(thought) })
  const answers = textField(item, 'tool_call_id')
  const key =
    field(item, 'content') === undefined && isJsonArray(field(item, 'parts')) ? 'parts' : 'content'
  const content = field(item, key)
  if (answers !== undefined) {
    parts.push(...outputParts(content, answers, `${pointer}.${key}`, context))
  } else if (typeof content === 'string') {
    if (content !== '') parts.push({ kind: 'text', ...cut(content) })
  } else if (isJsonArray(content)) {
    for (const [index, block] of content.slice(0, MAX_PARTS).entries()) {
      parts.push(...blockParts(block, `${pointer}.${key}[${index}]`, undefined, context))
    }
  }
  for (const call of arrayField(item, 'tool_calls').slice(0, MAX_PARTS)) {
    const target = field(call, 'function')
    const name = textField(target, 'name') ?? 'unnamed tool'
    parts.push(callPart(name, field(target, 'arguments'), textField(call, 'id')))
  }
  return parts
}

/** One block of a message's content, in any provider's form. */
function blockParts(
  block: JsonValue,
  pointer: string,
  callId: string | undefined,
  context: MessageContext,
): readonly MessagePart[] {
  if (typeof block === 'string') return [{ kind: 'text', ...cut(block) }]
  const image = decodeImage(block, pointer, callId, context)
  if (image !== undefined) return [image]
  const type = textField(block, 'type')
  const text = textField(block, 'text')
  switch (type) {
    case 'thinking':
      return [{ kind: 'reasoning', ...cut(textField(block, 'thinking') ?? '') }]
    case 'tool_use':
      return [
        callPart(
          textField(block, 'name') ?? 'unnamed tool',
          field(block, 'input'),
          textField(block, 'id'),
        ),
      ]
    case 'tool_result':
      return outputParts(
        field(block, 'content'),
        textField(block, 'tool_use_id'),
        `${pointer}.content`,
        context,
      )
    case 'refusal':
      return [{ kind: 'text', ...cut(textField(block, 'refusal') ?? '') }]
    default:
      if (text !== undefined) return [{ kind: 'text', ...cut(text) }]
      return geminiParts(block, pointer, context) ?? [other(type ?? 'part', block)]
  }
}

function geminiParts(
  block: JsonValue,
  pointer: string,
  context: MessageContext,
): readonly MessagePart[] | undefined {
  const call = field(block, 'function_call') ?? field(block, 'functionCall')
  if (isJsonObject(call)) {
    return [
      callPart(
        textField(call, 'name') ?? 'unnamed tool',
        field(call, 'args'),
        textField(call, 'id'),
      ),
    ]
  }
  const answer = field(block, 'function_response') ?? field(block, 'functionResponse')
  if (!isJsonObject(answer)) return undefined
  return outputParts(
    field(answer, 'response'),
    textField(answer, 'id'),
    `${pointer}.function_response.response`,
    context,
  )
}

/** What a tool gave back: text, or blocks with pictures. */
function outputParts(
  output: JsonValue | undefined,
  callId: string | undefined,
  pointer: string,
  context: MessageContext,
): readonly MessagePart[] {
  if (isJsonArray(output)) {
    const parts: MessagePart[] = []
    for (const [index, block] of output.slice(0, MAX_PARTS).entries()) {
      const text = typeof block === 'string' ? block : textField(block, 'text')
      if (text === undefined)
        parts.push(...blockParts(block, `${pointer}[${index}]`, callId, context))
      else parts.push(resultPart(text, callId))
    }
    return parts
  }
  if (isJsonObject(output)) {
    const image = decodeImage(output, pointer, callId, context)
    return [image ?? resultPart(showJson(output), callId)]
  }
  return [resultPart(typeof output === 'string' ? output : '', callId)]
}

function resultPart(text: string, callId: string | undefined): MessagePart {
  return { kind: 'tool-result', callId, ...cut(text) }
}

function callPart(
  name: string,
  args: JsonValue | undefined,
  callId: string | undefined,
): MessagePart {
  const parsed = parseArguments(args)
  const text = parsed === undefined ? rawArguments(args) : showJson(parsed, 2)
  return {
    kind: 'tool-call',
    name: cutText(name, 200),
    callId,
    argumentsText: cutText(text, MAX_PART_CHARS),
    argumentsValid: parsed !== undefined,
  }
}

function rawArguments(args: JsonValue | undefined): string {
  if (args === undefined) return ''
  return typeof args === 'string' ? args : showJson(args, 2)
}

function other(label: string, value: JsonValue): MessagePart {
  return { kind: 'other', label: cutText(label, 60), text: cutText(showJson(value), 4_000) }
}

function cut(text: string): { readonly text: string; readonly cut: boolean } {
  const kept = cutText(text, MAX_PART_CHARS)
  return { text: kept, cut: kept.length < text.length }
}
