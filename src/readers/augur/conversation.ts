import { arrayField, field, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import type { Conversation, Message } from '../../model/conversation.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import type { Source } from '../../source/source.ts'
import { joinPath } from '../shared/folders.ts'
import { readJson } from '../shared/jsonText.ts'
import type { MessageContext } from '../shared/messageContext.ts'
import { decodeMessage } from '../shared/messages.ts'
import { decodeRequest } from '../shared/request.ts'
import { decodeResponse } from '../shared/response.ts'
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
  const sent = decodeRequest(field(value, 'request'), 'request', context)
  const usage = usageOfCall(field(field(value, 'response'), 'usage'))
  return {
    ...(sent ?? { sent: [] }),
    answered: answeredIn(field(value, 'response'), context),
    ...(usage === undefined ? {} : { usage }),
  }
}

/**
 * The SDK takes an answer apart into text and tool calls; here it is a message again. What it was
 * given as the provider sent it is told by its shape.
 */
function answeredIn(response: JsonValue | undefined, context: MessageContext): readonly Message[] {
  const whole = decodeResponse(response, 'response', context)
  if (whole !== undefined) return whole
  if (!isJsonObject(response)) return []
  const text = textField(response, 'text')
  const calls = arrayField(response, 'tool_calls')
  const content: JsonValue[] = [
    ...(text === undefined || text === '' ? [] : [{ type: 'text', text }]),
    ...calls.flatMap(blockOf),
  ]
  if (content.length === 0) return []
  const message = { role: 'assistant', content }
  const decoded = decodeMessage(message, undefined, 'response', context)
  const words = content.length - calls.length
  const parts = decoded.parts.map((part, index) => ({
    ...part,
    pointer: index < words ? 'response.text' : `response.tool_calls[${index - words}]`,
  }))
  return [{ ...decoded, parts }]
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
