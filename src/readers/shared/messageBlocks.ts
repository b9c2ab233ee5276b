import { field, isJsonArray, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { MessagePart } from '../../model/conversation.ts'
import { geminiParts } from './geminiParts.ts'
import { decodeImage } from './messageImage.ts'
import type { MessageContext } from './messageContext.ts'
import {
  callPart,
  otherPart,
  reasoningPart,
  resultPart,
  textPart,
  withCacheMark,
} from './messagePart.ts'
import type { ResultFacts } from './messagePart.ts'
import { showJson } from './showJson.ts'

/** Pieces of one message beyond this are left in the file. */
export const MAX_PARTS = 500
/** A result inside a result inside a message is as deep as any provider goes. */
const MAX_DEPTH = 3

type Blocks = readonly MessagePart[]

/** The content of a message: a string, or blocks in any provider's form. */
export function contentParts(
  content: JsonValue | undefined,
  pointer: string,
  context: MessageContext,
): Blocks {
  if (typeof content === 'string') return content === '' ? [] : [textPart(content, pointer)]
  if (isJsonObject(content)) return blockParts(content, pointer, context)
  if (!isJsonArray(content)) return []
  return content
    .slice(0, MAX_PARTS)
    .flatMap((block, index) => blockParts(block, `${pointer}[${index}]`, context))
}

/** One block of a message's content, in any provider's form. */
function blockParts(
  block: JsonValue,
  pointer: string,
  context: MessageContext,
  depth = 0,
  result?: ResultFacts,
): Blocks {
  if (typeof block === 'string') return [wordsPart(block, pointer, result)]
  if (depth > MAX_DEPTH) return [otherPart('nested', block, pointer)]
  const image = decodeImage(block, pointer, result?.callId, context)
  const parts = image === undefined ? knownBlock(block, pointer, context, depth, result) : [image]
  return withCacheMark(block, parts)
}

function wordsPart(text: string, pointer: string, result: ResultFacts | undefined): MessagePart {
  return result === undefined ? textPart(text, pointer) : resultPart(text, pointer, result)
}

function knownBlock(
  block: JsonValue,
  pointer: string,
  context: MessageContext,
  depth: number,
  result: ResultFacts | undefined,
): Blocks {
  const type = textField(block, 'type')
  switch (type) {
    case 'thinking':
      return [reasoningPart(textField(block, 'thinking') ?? '', `${pointer}.thinking`)]
    case 'redacted_thinking':
      return [reasoningPart('', `${pointer}.data`, textField(block, 'data') ?? '')]
    case 'reasoning':
    case 'reasoning_text':
    case 'summary_text': {
      const key = textField(block, 'text') === undefined ? 'reasoning' : 'text'
      return [reasoningPart(textField(block, key) ?? '', `${pointer}.${key}`)]
    }
    case 'tool_use':
    case 'server_tool_use':
    case 'mcp_tool_use':
      return [
        callPart({
          name: textField(block, 'name'),
          args: field(block, 'input'),
          callId: textField(block, 'id'),
          pointer: `${pointer}.input`,
        }),
      ]
    case 'refusal':
      return [{ ...refusalText(textField(block, 'refusal') ?? '', `${pointer}.refusal`) }]
    default:
  }
  if (type?.endsWith('tool_result') === true) {
    const facts = {
      callId: textField(block, 'tool_use_id'),
      isError: field(block, 'is_error') === true,
    }
    const content = field(block, 'content')
    const at = content === undefined ? pointer : `${pointer}.content`
    return outputParts(content, at, facts, context, depth + 1)
  }
  const text = textField(block, 'text')
  const isThought = field(block, 'thought') === true
  if (text !== undefined && !isThought) return [wordsPart(text, `${pointer}.text`, result)]
  return (
    geminiParts(block, pointer, (output, at, facts) =>
      outputParts(output, at, facts, context, depth + 1),
    ) ?? [otherPart(type ?? 'part', block, pointer)]
  )
}

/** What a tool gave back: text, or blocks with pictures. */
export function outputParts(
  output: JsonValue | undefined,
  pointer: string,
  facts: ResultFacts,
  context: MessageContext,
  depth = 0,
): Blocks {
  if (isJsonArray(output)) {
    const parts = output
      .slice(0, MAX_PARTS)
      .flatMap((block, index) => blockParts(block, `${pointer}[${index}]`, context, depth, facts))
    // An error that shows nothing but a picture is one all the same.
    const isMarked = facts.isError !== true || parts.some((part) => part.kind === 'tool-result')
    return isMarked ? parts : [resultPart('', pointer, facts), ...parts]
  }
  if (isJsonObject(output)) {
    const image = decodeImage(output, pointer, facts.callId, context)
    return [image ?? resultPart(showJson(output), pointer, facts)]
  }
  const text = output === undefined || output === null ? '' : output
  return [resultPart(typeof text === 'string' ? text : showJson(text), pointer, facts)]
}

export function refusalText(text: string, pointer: string): MessagePart {
  const part = textPart(text, pointer)
  return part.kind === 'text' ? { ...part, refusal: true } : part
}
