import { arrayField, field, isJsonArray } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import { parseJsonPath } from '../../lib/json/jsonPath.ts'
import { valueAt } from '../../lib/json/jsonTree.ts'
import type { Conversation, Message, RequestParameter } from '../../model/conversation.ts'
import type { Trajectory, Turn } from '../../model/trajectory.ts'
import type { Source } from '../../source/source.ts'
import type { MessageContext } from '../shared/messageContext.ts'
import { decodeMessage } from '../shared/messages.ts'
import { requestParameters } from '../shared/requestParameters.ts'
import { decodeOnly } from '../shared/request.ts'
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
  const pointer = recorded?.pointer ?? ''
  switch (record.writer) {
    case 'port': {
      const at = `${pointer}.messages`
      const sent = arrayField(valueAt(root, parseJsonPath(pointer)), 'messages')
      return { sent: decodeAll(allOf(sent, at)), answered: answerOf(root, turn), ...usage }
    }
    case 'rust': {
      const said = field(valueAt(root, parseJsonPath(pointer)), 'request_content')
      const at = `${pointer}.request_content`
      const sent = said === undefined || said === null ? [] : [decodeOnly(said, at, CONTEXT)]
      return { sent, answered: answerOf(root, turn), holds: 'additions', ...usage }
    }
    case 'python':
    case 'pywen':
      return {
        sent: decodeAll(sentUpTo(root, turn)),
        answered: answerOf(root, turn),
        parameters: parametersOf(root, turn),
        ...usage,
      }
    default:
      return { sent: [], answered: [] }
  }
}

/** A message and where it stands. */
interface Placed {
  readonly message: JsonValue
  readonly at: string
}

function allOf(messages: readonly JsonValue[], pointer: string): readonly Placed[] {
  return messages.map((message, index) => ({ message, at: `${pointer}[${index}]` }))
}

/** Model, provider and the names of the tools. */
function parametersOf(root: JsonObject, turn: Turn): readonly RequestParameter[] {
  const at = parseJsonPath(turn.call?.requestPointer ?? '')[1]
  const interaction = typeof at === 'number' ? arrayField(root, 'llm_interactions')[at] : undefined
  return requestParameters(interaction, ['input_messages', 'response', 'timestamp'])
}

/** Every request up to this turn's, with the answers between them. */
function sentUpTo(root: JsonObject, turn: Turn): readonly Placed[] {
  const last = parseJsonPath(turn.call?.requestPointer ?? '')[1]
  if (typeof last !== 'number') return []
  const sent: Placed[] = []
  for (const [index, interaction] of arrayField(root, 'llm_interactions')
    .slice(0, last + 1)
    .entries()) {
    const at = `llm_interactions[${index}]`
    for (const placed of allOf(arrayField(interaction, 'input_messages'), `${at}.input_messages`)) {
      sent.push(placed)
    }
    if (index < last) {
      sent.push({ message: answerMessage(field(interaction, 'response')), at: `${at}.response` })
    }
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
  const at = isJsonArray(response) ? pointer.replace(/\.tool_calls$/, '') : pointer
  const decoded = decodeMessage(message, undefined, at, CONTEXT)
  return decoded.parts.length === 0 ? [] : [decoded]
}

function answerMessage(response: JsonValue | undefined, words = ''): JsonObject {
  return {
    role: 'assistant',
    content: field(response, 'content') ?? words,
    tool_calls: arrayField(response, 'tool_calls'),
  }
}

function decodeAll(messages: readonly Placed[]): readonly Message[] {
  const from = Math.max(0, messages.length - MAX_SENT)
  return messages
    .slice(from)
    .map(({ message, at }, index) => decodeMessage(message, from + index, at, CONTEXT))
}
