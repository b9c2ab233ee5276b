import { field, isJsonArray, textField } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { Conversation, Message } from '../../model/conversation.ts'
import type { MessageContext } from './messageContext.ts'
import { decodeMessage, decodeMessages } from './messages.ts'
import { requestParameters } from './requestParameters.ts'

export type Sent = Pick<Conversation, 'sent' | 'lacks' | 'parameters'>

/** Messages by the names that OpenAI chat and Anthropic, Responses, Gemini and completions give them. */
const LISTS = ['messages', 'input', 'contents', 'prompt'] as const
/** What was told beside the messages: Anthropic, OpenAI Responses, Gemini. */
const SYSTEMS = [
  'system',
  'instructions',
  'systemInstruction',
  'system_instruction',
  'config.system_instruction',
  'config.systemInstruction',
] as const

/** The body of a request as some provider takes it, told by its shape; undefined when it is none. */
export function decodeRequest(
  request: JsonValue | undefined,
  pointer: string,
  context: MessageContext,
): Sent | undefined {
  const list = LISTS.find((key) => isMessages(field(request, key)))
  if (list === undefined) return undefined
  const at = pointer === '' ? list : `${pointer}.${list}`
  const messages = field(request, list)
  const sent = isJsonArray(messages)
    ? decodeMessages(messages, at, context)
    : [decodeOnly(messages ?? '', at, context)]
  const earlier = textField(request, 'previous_response_id')
  return {
    sent: [...decodeSystem(request, pointer, context), ...sent],
    parameters: requestParameters(request, [list, ...SYSTEMS]),
    ...(earlier === undefined || earlier === '' ? {} : { lacks: 'earlier-response' }),
  }
}

function isMessages(value: JsonValue | undefined): boolean {
  return isJsonArray(value) || typeof value === 'string'
}

/** A request may be one text, which the user said. */
export function decodeOnly(content: JsonValue, pointer: string, context: MessageContext): Message {
  return placed(decodeMessage({ role: 'user', content }, 0, '', context), 'content', pointer)
}

function decodeSystem(
  request: JsonValue | undefined,
  pointer: string,
  context: MessageContext,
): readonly Message[] {
  for (const name of SYSTEMS) {
    const system = name.split('.').reduce<JsonValue | undefined>(field, request) ?? ''
    if (system === '' || (isJsonArray(system) && system.length === 0)) continue
    const at = pointer === '' ? name : `${pointer}.${name}`
    // Gemini's is a content with parts, the others are strings or blocks.
    const parts = field(system, 'parts')
    const content = parts ?? system
    const message = decodeMessage({ role: 'system', content }, undefined, '', context)
    return [placed(message, 'content', parts === undefined ? at : `${at}.parts`)]
  }
  return []
}

/** A message that was put together here: its pieces are where its content was taken from. */
function placed(message: Message, from: string, to: string): Message {
  const parts = message.parts.map((part) =>
    part.pointer?.startsWith(from) === true
      ? { ...part, pointer: `${to}${part.pointer.slice(from.length)}` }
      : part,
  )
  return { ...message, parts }
}
