import { arrayField, field, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonObject } from '../../lib/json/json.ts'
import type { Action, ActionResult } from '../../model/action.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { FrameRef, Frames } from '../../model/frames.ts'
import { cutText, MAX_RESULT_CHARS } from '../../model/limits.ts'
import type { Turn } from '../../model/trajectory.ts'
import { contentText, decodeChatAnswer } from '../shared/answer.ts'
import { decodeFunctionCall } from '../shared/recordedCall.ts'
import type { CallContext, RecordedCall } from '../shared/recordedCall.ts'
import type { WantedPicture } from './document.ts'
import type { HistoryMessage } from './historyMessage.ts'
import type { RecordedScreen } from './screens.ts'
import { artifactOf, refOf } from './stepTurn.ts'

export interface HistoryTurn {
  readonly turn: Turn
  readonly artifacts: readonly Artifact[]
  readonly pictures: readonly WantedPicture[]
  /** Positions of its messages in the history. */
  readonly from: number
  readonly to: number
}

const CONTEXT: CallContext = {
  frame: { space: 'screenshot-pixel', origin: 'model' },
  dialect: 'anthropic',
}

/** A message and what answers it: results of its calls, and the screens that came with them. */
interface Exchange {
  readonly from: number
  readonly message: HistoryMessage
  readonly answers: readonly HistoryMessage[]
}

/** Each message of a role of its own is a turn; results belong to the calls that they answer. */
export function historyTurns(
  messages: readonly HistoryMessage[],
  file: string,
): readonly HistoryTurn[] {
  let seen: FrameRef | undefined
  return exchangesOf(messages).map((exchange, index) => {
    const built = historyTurn(exchange, index, file, seen)
    seen = built.turn.frames.after ?? built.seen ?? seen
    return built
  })
}

function exchangesOf(messages: readonly HistoryMessage[]): readonly Exchange[] {
  const exchanges: { from: number; message: HistoryMessage; answers: HistoryMessage[] }[] = []
  for (const [from, message] of messages.entries()) {
    const last = exchanges.at(-1)
    if (isAnswer(message) && last?.message.role === 'assistant') last.answers.push(message)
    else exchanges.push({ from, message, answers: [] })
  }
  return exchanges
}

/** A tool's message, or the user message that Anthropic puts results into. */
function isAnswer({ role, value }: HistoryMessage): boolean {
  if (role === 'tool') return true
  const blocks = arrayField(value, 'content')
  return blocks.length > 0 && blocks.every((block) => textField(block, 'type') === 'tool_result')
}

function historyTurn(
  { from, message, answers }: Exchange,
  index: number,
  file: string,
  seen: FrameRef | undefined,
): HistoryTurn & { readonly seen: FrameRef | undefined } {
  const own = message.screens
  const later = answers.flatMap(({ screens }) => screens)
  const saw = message.role === 'assistant' ? seen : (lastRef(own) ?? undefined)
  const after = lastRef(later)
  const missing = [...own, ...later].find((screen) => screen.kind === 'remote')
  const frames: Frames = {
    ...(saw === undefined ? {} : { saw, before: saw }),
    ...(after === undefined ? {} : { after }),
    ...(missing?.kind === 'remote' ? { missing: missing.reference } : {}),
  }
  const answer = decodeChatAnswer(message.value, message.pointer, CONTEXT)
  const calls = [...answer.calls, ...blockCalls(message)]
  const results = resultsOf(answers)
  const text = answer.message
  return {
    from,
    to: from + answers.length,
    seen: lastRef(own),
    artifacts: [...own, ...later].flatMap((screen) => artifactOf(screen, 'message image', index)),
    pictures: [...own, ...later].flatMap((screen) =>
      screen.kind === 'held' ? [screen.picture] : [],
    ),
    turn: {
      index,
      status: 'done',
      run: 0,
      folders: [],
      role: message.role === 'assistant' ? 'model' : roleText(message),
      ...(message.role === 'assistant'
        ? { call: { request: file, attempts: 1, earlierRequests: [] } }
        : {}),
      ...(message.role === 'assistant' ? {} : { title: roleText(message) }),
      ...(text === undefined ? {} : { message: text }),
      ...(answer.reasoning === undefined ? {} : { reasoning: answer.reasoning }),
      actions: calls.map((call, part) => actionOf(call, { index, part, file, frames, results })),
      frames,
      artifacts: [
        ...new Set(
          [...own, ...later].flatMap((screen) => refOf(screen, 'inferred')?.artifact ?? []),
        ),
        file,
      ],
    },
  }
}

function roleText({ role, value }: HistoryMessage): string {
  return role === 'other' ? cutText(textField(value, 'role') ?? 'message', 60) : role
}

function lastRef(screens: readonly RecordedScreen[]): FrameRef | undefined {
  return screens.map((screen) => refOf(screen, 'inferred')).findLast((ref) => ref !== undefined)
}

/** Calls inside the content, as Anthropic writes them. */
function blockCalls({ value, pointer }: HistoryMessage): readonly RecordedCall[] {
  return arrayField(value, 'content').flatMap((block, index) => {
    if (textField(block, 'type') !== 'tool_use') return []
    const at = `${pointer}.content[${index}]`
    const name = textField(block, 'name') ?? 'unnamed tool'
    const call = decodeFunctionCall(name, field(block, 'input'), `${at}.input`, CONTEXT)
    const callId = textField(block, 'id')
    return [callId === undefined ? call : { ...call, callId: cutText(callId, 200) }]
  })
}

interface Surroundings {
  readonly index: number
  readonly part: number
  readonly file: string
  readonly frames: Frames
  readonly results: Results
}

function actionOf(call: RecordedCall, around: Surroundings): Action {
  const { index, part, file, frames, results } = around
  const result =
    (call.callId === undefined ? undefined : results.byId.get(call.callId)) ?? results.inOrder[part]
  return {
    id: `m${index}.${part}`,
    ...(call.callId === undefined ? {} : { callId: call.callId }),
    intent: call.intent,
    points: call.points,
    status: result?.error !== undefined ? 'failed' : result === undefined ? 'unknown' : 'done',
    frames,
    ...(result === undefined ? {} : { result }),
    safetyChecks: [],
    fields: call.fields,
    origin: { artifact: file, pointer: call.pointer },
  }
}

interface Results {
  readonly byId: ReadonlyMap<string, ActionResult>
  /** Of answers that name no call. */
  readonly inOrder: readonly ActionResult[]
}

function resultsOf(answers: readonly HistoryMessage[]): Results {
  const byId = new Map<string, ActionResult>()
  const inOrder: ActionResult[] = []
  const add = (id: string | undefined, holder: JsonObject): void => {
    const text = cutText(contentText(field(holder, 'content')) ?? '', MAX_RESULT_CHARS)
    const result = field(holder, 'is_error') === true ? { error: text } : { text }
    if (id === undefined) inOrder.push(result)
    else byId.set(cutText(id, 200), result)
  }
  for (const { value, role } of answers) {
    if (role === 'tool') add(textField(value, 'tool_call_id'), value)
    else {
      for (const block of arrayField(value, 'content')) {
        if (isJsonObject(block)) add(textField(block, 'tool_use_id'), block)
      }
    }
  }
  return { byId, inOrder }
}
