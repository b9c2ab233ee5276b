import { field, isJsonArray, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { Message, MessagePart, MessageRole } from '../../model/conversation.ts'
import { cutText } from '../../model/limits.ts'
import { contentParts, MAX_PARTS, outputParts, refusalText } from './messageBlocks.ts'
import { measureCut } from './measureMessage.ts'
import type { MessageContext } from './messageContext.ts'
import { itemParts } from './messageItems.ts'
import { otherPart, reasoningPart, withCacheMark } from './messagePart.ts'
import { toolCallParts, traeResultParts } from './toolCalls.ts'

/** Messages of one request beyond this are left in the file. */
const MAX_MESSAGES = 20_000

/**
 * Messages or items of a request, told by their shape: OpenAI chat and Responses, Anthropic blocks,
 * Gemini contents, Trae's.
 */
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
  const found = isItem
    ? itemParts(item, type, pointer, context)
    : messageParts(item, pointer, context)
  const placed = pointer === '' ? found.map(withoutDot) : found
  const parts = withCacheMark(item, placed.slice(0, MAX_PARTS))
  const role = roleOf(recordedRole, type, parts)
  return { index, role, recordedRole, parts, ...measureCut(item, parts, MAX_PARTS) }
}

/** Of a message that is the whole document. */
function withoutDot(part: MessagePart): MessagePart {
  return part.pointer === undefined ? part : { ...part, pointer: part.pointer.replace(/^\./, '') }
}

function roleOf(
  recorded: string,
  type: string | undefined,
  parts: readonly MessagePart[],
): MessageRole {
  switch (recorded) {
    case 'system':
    case 'developer':
      return 'system'
    case 'user':
      return isOfTools(parts) ? 'tool' : 'user'
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

function isAnswer(part: MessagePart): boolean {
  return part.kind === 'tool-result' || (part.kind === 'image' && part.callId !== undefined)
}

/** Anthropic, Gemini and Trae send what tools gave back as the user, Gemini's pictures unnamed. */
function isOfTools(parts: readonly MessagePart[]): boolean {
  return (
    parts.some(isAnswer) && parts.every(({ kind }) => kind === 'tool-result' || kind === 'image')
  )
}

function messageParts(
  item: JsonValue,
  pointer: string,
  context: MessageContext,
): readonly MessagePart[] {
  if (!isJsonObject(item)) return contentParts(item, pointer, context)
  const key =
    field(item, 'content') === undefined && isJsonArray(field(item, 'parts')) ? 'parts' : 'content'
  const content = field(item, key)
  const at = `${pointer}.${key}`
  const refusal = textField(item, 'refusal')
  const parts = [
    ...thoughtParts(item, pointer, context),
    ...(isToolAnswer(item)
      ? outputParts(content, at, resultFacts(item), context)
      : contentParts(content, at, context)),
    ...(refusal === undefined || refusal === ''
      ? []
      : [refusalText(refusal, `${pointer}.refusal`)]),
    ...traeResultParts(item, pointer),
    ...toolCallParts(item, pointer),
  ]
  if (parts.length > 0 || content === '' || isJsonArray(content)) return parts
  const isBare =
    (content ?? null) === null && Object.keys(item).every((one) => one === 'role' || one === key)
  return isBare ? [] : [otherPart('message', item, pointer)]
}

function isToolAnswer(item: JsonValue): boolean {
  return textField(item, 'tool_call_id') !== undefined || textField(item, 'role') === 'function'
}

function resultFacts(item: JsonValue) {
  return {
    callId: textField(item, 'tool_call_id'),
    name: textField(item, 'name'),
    isError: field(item, 'is_error') === true || textField(item, 'status') === 'error',
  }
}

/** Beside the content: DeepSeek and litellm, OpenRouter, and Anthropic's blocks through litellm. */
function thoughtParts(
  item: JsonValue,
  pointer: string,
  context: MessageContext,
): readonly MessagePart[] {
  for (const key of ['reasoning_content', 'reasoning']) {
    const thought = textField(item, key)
    if (thought !== undefined && thought !== '')
      return [reasoningPart(thought, `${pointer}.${key}`)]
  }
  const blocks = field(item, 'thinking_blocks')
  return isJsonArray(blocks) ? contentParts(blocks, `${pointer}.thinking_blocks`, context) : []
}
