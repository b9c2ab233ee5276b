import { field, textField } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { Conversation, Message } from '../../model/conversation.ts'
import type { Trajectory, Turn } from '../../model/trajectory.ts'
import { ReadError } from '../../source/source.ts'
import type { Source } from '../../source/source.ts'
import { foldersOf } from '../shared/folders.ts'
import { readJson, readJsonFrom } from '../shared/jsonText.ts'
import { decodeMessage } from '../shared/messages.ts'
import { decodeRequest } from '../shared/request.ts'
import type { Sent } from '../shared/request.ts'
import { decodeResponse } from '../shared/response.ts'
import type { MessageContext } from '../shared/messageContext.ts'

/**
 * What was sent and answered in one turn. The request as sent is the api_start; a run without one
 * still has the history that the agent handed on, in its decision.
 */
export async function readCuaConversation(
  source: Source,
  trajectory: Trajectory,
  turnIndex: number,
  signal?: AbortSignal,
): Promise<Conversation> {
  const turn = trajectory.turns[turnIndex]
  const call = turn?.call
  if (turn === undefined || call === undefined) return { sent: [], answered: [] }
  const context = contextOf(source, trajectory)
  const sentFrom = call.request ?? call.response ?? call.decision
  const listed: Sent =
    sentFrom === undefined ? { sent: [] } : await readSent(source, sentFrom, context, signal)
  const held = sentFrom === call.request ? listed.sent : listed.sent.map(heldIn(sentFrom))
  const sent = withOwnScreen(held, turn)
  const answered = await readAnswer(source, turn, context, signal)
  return { ...listed, sent, answered, ...(turn.usage === undefined ? {} : { usage: turn.usage }) }
}

/** A screen shot for this very call has no call id: it is the last picture that was sent. */
function withOwnScreen(messages: readonly Message[], turn: Turn): readonly Message[] {
  const saw = turn.frames.saw?.artifact
  if (saw === undefined || !turn.artifacts.includes(saw)) return messages
  for (let at = messages.length - 1; at >= 0; at -= 1) {
    const message = messages[at]
    const index = message?.parts.findLastIndex((part) => part.kind === 'image') ?? -1
    const part = message?.parts[index]
    if (message === undefined || part?.kind !== 'image') continue
    if (part.artifact !== undefined || part.callId !== undefined) return messages
    const parts = message.parts.with(index, { ...part, artifact: saw })
    return messages.with(at, { ...message, parts })
  }
  return messages
}

async function readSent(
  source: Source,
  path: string,
  context: MessageContext,
  signal?: AbortSignal,
): Promise<Sent> {
  const { value, damage } = readJson(await source.bytes(path, signal))
  const lacks: Pick<Conversation, 'lacks'> =
    damage === undefined || damage === 'printed' ? {} : { lacks: 'cut' }
  for (const holder of ['kwargs', 'request']) {
    const found = decodeRequest(field(value, holder), holder, context)
    if (found !== undefined) return { ...lacks, ...found }
  }
  return { sent: [], ...lacks }
}

/** The provider's own answer; where there is none, what the agent made of it. */
async function readAnswer(
  source: Source,
  turn: Turn,
  context: MessageContext,
  signal?: AbortSignal,
): Promise<readonly Message[]> {
  const { response, decision } = turn.call ?? {}
  if (response !== undefined) {
    const answered = await answerIn(source, response, 'result', context, signal)
    const saysSomething = answered.some(({ parts }) => parts.length > 0)
    if (saysSomething || decision === undefined) return answered
  }
  if (decision === undefined) return []
  const decided = await answerIn(source, decision, 'response', context, signal)
  return decided.map(heldIn(decision))
}

/** So that its pieces lead to the file that they were read from. */
function heldIn(artifact: string | undefined): (message: Message) => Message {
  return (message) => (artifact === undefined ? message : { ...message, artifact })
}

async function answerIn(
  source: Source,
  path: string,
  key: 'result' | 'response',
  context: MessageContext,
  signal?: AbortSignal,
): Promise<readonly Message[]> {
  let value: JsonValue | undefined
  try {
    ;({ value } = readJsonFrom(await source.bytes(path, signal), key))
  } catch (error) {
    // A response that is gone leaves the decision, which says the same.
    if (error instanceof ReadError && error.code !== 'cancelled') return []
    throw error
  }
  const holder = [key, 'response'].find((name) => field(value, name) !== undefined)
  const result = holder === undefined ? value : field(value, holder)
  const answered = decodeResponse(result, holder ?? '', context)
  if (answered !== undefined) return answered
  // The documentation shows the call itself at the top level.
  return textField(value, 'type') === undefined || value === undefined
    ? []
    : [decodeMessage(value, undefined, '', context)]
}

function contextOf(source: Source, { turns }: Trajectory): MessageContext {
  const screens = new Map<string, string>()
  for (const { actions } of turns) {
    for (const { callId, frames } of actions) {
      if (callId !== undefined && frames.after !== undefined) {
        screens.set(callId, frames.after.artifact)
      }
    }
  }
  return {
    screenOf: (callId) => screens.get(callId),
    fileOf: (recorded) => findByName(source, recorded),
  }
}

/** Recorded paths belong to the machine that wrote them: only the name can be found again. */
function findByName(source: Source, recorded: string): string | undefined {
  const name = recorded.slice(Math.max(recorded.lastIndexOf('/'), recorded.lastIndexOf('\\')) + 1)
  if (name === '') return undefined
  for (const { path, files } of foldersOf(source).values()) {
    const wanted = path === '' ? name : `${path}/${name}`
    if (files.some((file) => file.path === wanted)) return wanted
  }
  return undefined
}
