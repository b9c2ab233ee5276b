import type { Problem } from '../../model/problem.ts'
import { cutText, MAX_RESULT_CHARS, MAX_THOUGHT_CHARS } from '../../model/limits.ts'
import type { ApiCall, Turn } from '../../model/trajectory.ts'
import { present } from '../shared/present.ts'
import { actionsOf } from './actions.ts'
import type { TraeRecord, TurnRecord } from './record.ts'
import { traeUsage } from './tokens.ts'
import { turnSections } from './turnSections.ts'
import { turnStateOf } from './turnState.ts'

export function turnOf(run: TraeRecord, index: number, file: string, cutTurn: number): Turn {
  const turn = run.turns[index]
  if (turn === undefined) throw new RangeError(`no turn ${index}`)
  const before = run.turns[index - 1]
  const next = run.turns[index + 1]
  const startedAt = turn.startedAt?.at ?? endOfTurn(before) ?? run.startTime?.at
  const endedAt = endOfTurn(turn) ?? next?.startedAt?.at
  const inOrder = startedAt !== undefined && endedAt !== undefined && startedAt <= endedAt
  const place = {
    isCut: index === cutTurn,
    endsRun: next === undefined && run.success === true,
  }
  const sections = turnSections(turn, before, run)
  return {
    index,
    status: turn.answered || turn.settled ? 'done' : 'in-flight',
    run: 0,
    folders: [],
    actions: actionsOf(turn, index, file),
    frames: {},
    artifacts: [file],
    origin: { artifact: file, pointer: turn.pointer },
    state: turnStateOf(turn, place),
    ...present({
      message: bounded(turn.message),
      reasoning: bounded(turn.reasoning),
      title: titleOf(turn),
      error: turn.error === undefined ? undefined : cutText(turn.error, MAX_RESULT_CHARS),
      sections: sections.length === 0 ? undefined : sections,
      call: callOf(turn, run, file, startedAt),
      usage: traeUsage(turn.usage, turn.provider ?? run.provider),
      startedAt,
      endedAt: inOrder ? endedAt : undefined,
    }),
  }
}

/** What a row of the library sums up of a turn. */
export function figuresOf(
  run: TraeRecord,
  index: number,
  file: string,
): Pick<Turn, 'usage' | 'call'> {
  const turn = run.turns[index]
  if (turn === undefined) throw new RangeError(`no turn ${index}`)
  return present({
    usage: traeUsage(turn.usage, turn.provider ?? run.provider),
    call: callOf(turn, run, file, undefined),
  })
}

/** When its last event was recorded. */
export function endOfTurn(turn: TurnRecord | undefined): number | undefined {
  return turn?.steppedAt?.at ?? turn?.answeredAt?.at
}

export function turnProblems({ turns }: TraeRecord): readonly Problem[] {
  return turns.flatMap((turn, index): readonly Problem[] => {
    const problems: Problem[] = []
    if (turn.cutCalls > 0) {
      problems.push({
        code: 'list-cut',
        message: `Turn ${index + 1} has ${turn.cutCalls} more tool calls than are shown.`,
        severity: 'notice',
        turn: index,
      })
    }
    if (!turn.settled && turn.answered && turn.calls.length > 0) {
      problems.push({
        code: 'turn-in-flight',
        message: `Turn ${index + 1} was answered, and the record ends before its step: its tools may not have run.`,
        severity: 'notice',
        turn: index,
      })
    } else if (!turn.answered && !turn.settled) {
      problems.push({
        code: 'turn-in-flight',
        message: `Turn ${index + 1} was sent, and the record ends before its answer.`,
        severity: 'warning',
        turn: index,
      })
    }
    return problems
  })
}

function callOf(
  turn: TurnRecord,
  run: TraeRecord,
  file: string,
  startedAt: number | undefined,
): ApiCall | undefined {
  const { requestPointer, responsePointer, answeredAt, model, finishReason } = turn
  if (requestPointer === undefined && responsePointer === undefined) return undefined
  return {
    attempts: 1,
    earlierRequests: [],
    ...(requestPointer === undefined ? {} : { request: file, requestPointer }),
    ...(responsePointer === undefined ? {} : { response: file, responsePointer }),
    ...present({
      model: model === undefined || model === run.model ? undefined : cutText(model, 200),
      finishReason: finishReason === undefined ? undefined : cutText(finishReason, 100),
      // The call is made as soon as the step before is over.
      ...(answeredAt === undefined || startedAt === undefined || startedAt > answeredAt.at
        ? {}
        : { startedAt, endedAt: answeredAt.at }),
    }),
  }
}

/** Names turns without actions. */
function titleOf(turn: TurnRecord): string | undefined {
  if (turn.calls.length > 0) return undefined
  if (turn.error !== undefined) return 'error'
  if (turn.delivery !== undefined) return cutText(turn.delivery, 200)
  return turn.reflection === undefined || turn.message !== undefined ? undefined : 'reflection'
}

function bounded(text: string | undefined): string | undefined {
  return text === undefined ? undefined : cutText(text, MAX_THOUGHT_CHARS)
}
