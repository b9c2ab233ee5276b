import type { Action, ActionResult, ActionStatus } from '../../model/action.ts'
import { cutText, MAX_RESULT_CHARS } from '../../model/limits.ts'
import { boundedObject } from '../shared/boundedJson.ts'
import { present } from '../shared/present.ts'
import { decodePoints } from '../shared/points.ts'
import { parseArguments } from '../shared/recordedCall.ts'
import { showJson } from '../shared/showJson.ts'
import type { CallRecord, ResultRecord, TurnRecord } from './record.ts'
import { toolIntent } from './toolIntent.ts'

const FIELD_BOUNDS = { stringChars: MAX_RESULT_CHARS, members: 2_000, depth: 6 }
/** A browser's tools count in its viewport. */
const FRAME = { space: 'viewport-css-pixel', origin: 'model' } as const

/** The tool calls of a turn with their results, which are joined by call id, else by order. */
export function actionsOf(turn: TurnRecord, index: number, file: string): readonly Action[] {
  const joined = joinResults(turn.calls, turn.results)
  return turn.calls.map((call, part) =>
    actionOf(call, joined[part], turn, `${index}.${part}`, file),
  )
}

function actionOf(
  call: CallRecord,
  result: ResultRecord | undefined,
  turn: TurnRecord,
  id: string,
  file: string,
): Action {
  const args = parseArguments(call.args)
  const name = cutText(call.name, 200)
  const intent = toolIntent(call.name, args, result?.text) ?? {
    kind: 'tool',
    name,
    argumentsText: argumentsText(call),
  }
  return {
    id,
    intent,
    points: args === undefined ? [] : decodePoints(args, FRAME),
    status: statusOf(result, intent.kind === 'terminate', turn),
    frames: {},
    safetyChecks: [],
    fields: boundedObject({ name, ...(args ?? { arguments: argumentsText(call) }) }, FIELD_BOUNDS),
    origin: { artifact: file, pointer: call.pointer },
    ...present({
      callId: call.callId === undefined ? undefined : cutText(call.callId, 200),
      result: result === undefined ? undefined : shownResult(result, file),
      ...timesOf(turn),
    }),
  }
}

/** Tools run between the answer and the step; of several in one turn only the turn's times are known. */
function timesOf({ calls, answeredAt, steppedAt }: TurnRecord): {
  readonly startedAt?: number
  readonly endedAt?: number
} {
  if (calls.length !== 1 || answeredAt === undefined || steppedAt === undefined) return {}
  if (steppedAt.at < answeredAt.at) return {}
  return { startedAt: answeredAt.at, endedAt: steppedAt.at }
}

/** `success` decides: a successful command may well have written to stderr. */
function statusOf(
  result: ResultRecord | undefined,
  isEnd: boolean,
  { settled }: TurnRecord,
): ActionStatus {
  if (result !== undefined) {
    const failed = result.success === undefined ? result.error !== undefined : !result.success
    return failed ? 'failed' : 'done'
  }
  if (!settled) return 'unknown'
  // The agent ends on task_done and records no result for it.
  return isEnd ? 'done' : 'not-executed'
}

function shownResult({ text, error, exitCode }: ResultRecord, artifact: string): ActionResult {
  return {
    artifact,
    ...present({
      text: text === undefined ? undefined : cutText(text, MAX_RESULT_CHARS),
      error: error === undefined ? undefined : cutText(error, MAX_RESULT_CHARS),
      exitCode,
    }),
  }
}

function argumentsText({ args }: CallRecord): string {
  if (args === undefined || args === null) return ''
  return cutText(typeof args === 'string' ? args : showJson(args, 2), MAX_RESULT_CHARS)
}

function joinResults(
  calls: readonly CallRecord[],
  results: readonly ResultRecord[],
): readonly (ResultRecord | undefined)[] {
  const byId = new Map<string, ResultRecord>()
  const nameless: ResultRecord[] = []
  for (const result of results) {
    if (result.callId === undefined) nameless.push(result)
    else if (!byId.has(result.callId)) byId.set(result.callId, result)
  }
  const waiting = nameless.values()
  return calls.map(({ callId }) => {
    const own = callId === undefined ? undefined : byId.get(callId)
    return own ?? waiting.next().value
  })
}
