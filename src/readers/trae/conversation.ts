import { arrayField, field, isJsonArray, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import { parseJsonPath } from '../../lib/json/jsonPath.ts'
import { valueAt } from '../../lib/json/jsonTree.ts'
import type { Conversation, Message } from '../../model/conversation.ts'
import { cutText } from '../../model/limits.ts'
import type { Trajectory, Turn } from '../../model/trajectory.ts'
import type { Source } from '../../source/source.ts'
import type { MessageContext } from '../shared/messageContext.ts'
import { decodeMessage } from '../shared/messages.ts'
import { showJson } from '../shared/showJson.ts'
import { openFile } from './openFile.ts'

/** Messages before the last ones of a very long run are left in the file. */
const MAX_SENT = 5_000
/** Trae sends no pictures. */
const CONTEXT: MessageContext = { screenOf: () => undefined, fileOf: () => undefined }

/**
 * What was sent and answered in one turn. Python records only what is new in each request, so the
 * whole is put together from the requests and answers before it.
 */
export async function readTraeConversation(
  source: Source,
  trajectory: Trajectory,
  turnIndex: number,
  signal?: AbortSignal,
): Promise<Conversation> {
  const turn = trajectory.turns[turnIndex]
  const call = turn?.call
  if (turn === undefined || call === undefined) return { sent: [], answered: [] }
  const { record } = await openFile(source, trajectory.root, signal)
  const { root } = record
  const recorded = record.turns[turnIndex]
  const usage = turn.usage === undefined ? {} : { usage: turn.usage }
  switch (record.writer) {
    case 'port': {
      const sent = arrayField(valueAt(root, parseJsonPath(recorded?.pointer ?? '')), 'messages')
      return { sent: decodeAll(sent), answered: answerOf(root, turn), ...usage }
    }
    case 'rust': {
      const said = textField(
        valueAt(root, parseJsonPath(recorded?.pointer ?? '')),
        'request_content',
      )
      const sent = said === undefined ? [] : [{ role: 'user', content: said }]
      return { sent: decodeAll(sent), answered: answerOf(root, turn), ...usage }
    }
    case 'python':
    case 'pywen':
      return { sent: decodeAll(sentUpTo(root, turn)), answered: answerOf(root, turn), ...usage }
    default:
      return { sent: [], answered: [] }
  }
}

/** Every request up to this turn's, with the answers between them. */
function sentUpTo(root: JsonObject, turn: Turn): readonly JsonValue[] {
  const at = parseJsonPath(turn.call?.requestPointer ?? '')[1]
  if (typeof at !== 'number') return []
  const sent: JsonValue[] = []
  for (const [index, interaction] of arrayField(root, 'llm_interactions')
    .slice(0, at + 1)
    .entries()) {
    for (const message of arrayField(interaction, 'input_messages')) sent.push(message)
    if (index < at) sent.push(answerMessage(field(interaction, 'response')))
  }
  return sent
}

function answerOf(root: JsonObject, turn: Turn): readonly Message[] {
  const pointer = turn.call?.responsePointer
  if (pointer === undefined) return []
  const response = valueAt(root, parseJsonPath(pointer))
  const message = isJsonArray(response)
    ? { role: 'assistant', content: turn.message ?? '', tool_calls: response }
    : answerMessage(response, turn.message)
  const decoded = decodeMessage(chatForm(message), undefined, '', CONTEXT)
  return decoded.parts.length === 0 ? [] : [decoded]
}

function answerMessage(response: JsonValue | undefined, words = ''): JsonObject {
  return {
    role: 'assistant',
    content: field(response, 'content') ?? words,
    tool_calls: arrayField(response, 'tool_calls'),
  }
}

function decodeAll(messages: readonly JsonValue[]): readonly Message[] {
  const from = Math.max(0, messages.length - MAX_SENT)
  return messages.slice(from).map((message, index) => decodeOne(message, from + index))
}

/** Results travel as user messages: their role is shown as recorded, and told by what they hold. */
function decodeOne(message: JsonValue, index: number): Message {
  const decoded = decodeMessage(chatForm(message), index, '', CONTEXT)
  const recorded = textField(message, 'role')
  return recorded === undefined ? decoded : { ...decoded, recordedRole: cutText(recorded, 60) }
}

/** A message in the form of chat completions, which the shared decoder reads. */
function chatForm(message: JsonValue): JsonValue {
  if (!isJsonObject(message)) return { role: 'user', content: showJson(message) }
  const result = field(message, 'tool_result')
  if (isJsonObject(result)) {
    return {
      role: 'tool',
      tool_call_id: textField(result, 'call_id') ?? '',
      content: [
        textField(message, 'content'),
        textField(result, 'result'),
        textField(result, 'error'),
      ]
        .filter((text) => text !== undefined && text !== '')
        .join('\n\n'),
    }
  }
  const single = field(message, 'tool_call')
  const calls = isJsonObject(single) ? [single] : arrayField(message, 'tool_calls')
  return { ...message, tool_calls: calls.map(chatCall) }
}

function chatCall(call: JsonValue): JsonValue {
  if (isJsonObject(field(call, 'function'))) return call
  return {
    id: textField(call, 'call_id') ?? textField(call, 'id') ?? '',
    function: {
      name: textField(call, 'name') ?? 'unnamed tool',
      arguments: field(call, 'arguments') ?? {},
    },
  }
}
