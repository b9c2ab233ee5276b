import { arrayField, field, isJsonArray, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import type { Conversation, Message } from '../../model/conversation.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import type { Source } from '../../source/source.ts'
import { joinPath } from '../shared/folders.ts'
import { readJson } from '../shared/jsonText.ts'
import type { MessageContext } from '../shared/messageContext.ts'
import { decodeMessage, decodeMessages } from '../shared/messages.ts'
import { usageOfCall } from './usage.ts'

/** Request and response of the step's model call; one file of modelio/ holds both. */
export async function readAugurConversation(
  source: Source,
  trajectory: Trajectory,
  turnIndex: number,
  signal?: AbortSignal,
): Promise<Conversation> {
  const call = trajectory.turns[turnIndex]?.call
  const path = call?.request ?? call?.response
  if (path === undefined) return { sent: [], answered: [] }
  const { value } = readJson(await source.bytes(path, signal))
  const context = contextOf(source, trajectory)
  const usage = usageOfCall(field(field(value, 'response'), 'usage'))
  return {
    sent: sentIn(field(value, 'request'), context),
    answered: answeredIn(field(value, 'response'), context),
    ...(usage === undefined ? {} : { usage }),
  }
}

function sentIn(request: JsonValue | undefined, context: MessageContext): readonly Message[] {
  const system = field(request, 'system')
  const said =
    system === undefined || system === null || system === ''
      ? []
      : [decodeMessage({ role: 'system', content: system }, undefined, 'request.system', context)]
  const messages = field(request, 'messages')
  if (isJsonArray(messages)) {
    return [...said, ...decodeMessages(messages, 'request.messages', context)]
  }
  if (typeof messages !== 'string') return said
  const only = { role: 'user', content: messages }
  return [...said, decodeMessage(only, 0, 'request.messages', context)]
}

/** The SDK takes an answer apart into text and tool calls; here it is a message again. */
function answeredIn(response: JsonValue | undefined, context: MessageContext): readonly Message[] {
  if (!isJsonObject(response)) return []
  const text = textField(response, 'text')
  const calls = arrayField(response, 'tool_calls')
  const content: JsonValue[] = [
    ...(text === undefined || text === '' ? [] : [{ type: 'text', text }]),
    ...calls.flatMap(blockOf),
  ]
  if (content.length === 0) return []
  const message = { role: 'assistant', content }
  return [decodeMessage(message, undefined, 'response', context)]
}

/** Tool calls in the words of Anthropic, whichever provider's they were. */
function blockOf(call: JsonValue): readonly JsonObject[] {
  const target = field(call, 'function') ?? call
  const input = field(target, 'input') ?? field(target, 'arguments') ?? field(target, 'args') ?? {}
  const id = textField(call, 'id')
  const block = { type: 'tool_use', name: textField(target, 'name') ?? 'unnamed tool', input }
  return [id === undefined ? block : { ...block, id }]
}

/** Pictures are named by their place in the bundle. */
function contextOf(source: Source, { root }: Trajectory): MessageContext {
  return {
    screenOf: () => undefined,
    fileOf: (recorded) => {
      const path = joinPath(root, recorded.replace(/^\.\//, ''))
      return source.has(path) ? path : undefined
    },
  }
}
