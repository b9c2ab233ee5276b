import type { Action, ActionResult, ActionStatus, SafetyCheck } from '../../model/action.ts'
import type { FrameRef, Frames } from '../../model/frames.ts'
import type { Problem } from '../../model/problem.ts'
import type { RecordedCall } from '../shared/recordedCall.ts'
import { executionsOf, pairExecutions } from './executions.ts'
import type { Execution } from './executions.ts'
import { inferred, isCleanScreen } from './frameTrail.ts'
import type { TrailScreen } from './frameTrail.ts'
import { modelPointsOf } from './modelPoints.ts'
import { missingScreen } from './missingScreen.ts'
import type { TurnFiles } from './runFile.ts'
import type { TurnSurroundings } from './turnSurroundings.ts'
import type { TurnFacts } from './turnFacts.ts'

interface Seen {
  readonly before: TrailScreen | undefined
  readonly saw: FrameRef | undefined
}

interface BuiltActions {
  readonly actions: readonly Action[]
  readonly trail: TrailScreen | undefined
  readonly problems: readonly Problem[]
}

/** The actions of a turn with their results and screens. */
export function buildActions(
  files: TurnFiles,
  facts: TurnFacts,
  around: TurnSurroundings,
  seen: Seen,
): BuiltActions {
  const executions = executionsOf(files.executed, (file) => facts.results.get(file.path))
  const inside = new Set(facts.answer?.executedInside ?? [])
  const decided = facts.answer?.calls ?? []
  const { paired, unpaired } = pairExecutions(decided, executions, inside)
  const orphans = orphanCalls(unpaired)
  const pairs = [
    ...decided.map((call, index) => ({ call, file: facts.answerFile, execution: paired[index] })),
    ...orphans,
  ]
  const actions: Action[] = []
  const problems: Problem[] = []
  let trail = seen.before
  let startedAt = facts.decisionAt?.at ?? facts.responseAt?.at
  for (const [part, { call, file, execution }] of pairs.entries()) {
    const isLast = part === pairs.length - 1
    const isInside = call.callId !== undefined && inside.has(call.callId)
    const trace = traceOf(call, execution, isInside, around)
    const after = afterScreen(call, execution, isInside, isLast, around, trail)
    const missing = after === undefined ? missingScreen(files, execution) : undefined
    const endedAt = execution?.result?.at?.at
    const modelPoints = modelPointsOf(call, part, decided, facts.raw)
    actions.push({
      id: `${around.index}.${part}`,
      intent: call.intent,
      points: call.points,
      status: trace.status,
      frames: framesOf(seen.saw, trail, after, execution, missing),
      safetyChecks: mergeChecks(call.safetyChecks, execution?.result?.acknowledged ?? []),
      fields: call.fields,
      ...(call.callId === undefined ? {} : { callId: call.callId }),
      ...(modelPoints === undefined ? {} : { modelPoints }),
      ...(trace.result === undefined ? {} : { result: trace.result }),
      ...(file === undefined ? {} : { origin: { artifact: file, pointer: call.pointer } }),
      ...(startedAt === undefined ? {} : { startedAt }),
      ...(endedAt === undefined ? {} : { endedAt: Math.max(endedAt, startedAt ?? endedAt) }),
    })
    if (missing !== undefined) problems.push(imageMissing(missing, around.index))
    if (trace.status === 'not-executed') problems.push(notExecuted(around.index, call))
    if (execution?.screen !== undefined) trail = trailOf(execution.screen.path, call)
    else if (after !== undefined && after.path !== around.next?.files.screensBefore[0]?.path) {
      trail = trailOf(after.path, call)
    }
    startedAt = endedAt ?? startedAt
  }
  const last = files.executed.findLast(isCleanScreen)
  if (last !== undefined && unpaired.some(({ screen }) => screen === last)) {
    trail = { path: last.path }
  }
  return { actions, trail, problems }
}

/** Results of calls that no decision in the record names: demonstrations, unreadable decisions. */
function orphanCalls(unpaired: readonly Execution[]) {
  return unpaired.flatMap((execution) => {
    const [call] = execution.result?.calls ?? []
    if (call === undefined) return []
    return [{ call, file: execution.resultFile?.path, execution }]
  })
}

interface Trace {
  readonly status: ActionStatus
  readonly result?: ActionResult
}

function traceOf(
  call: RecordedCall,
  execution: Execution | undefined,
  isInside: boolean,
  around: TurnSurroundings,
): Trace {
  const recorded = execution?.result
  if (recorded !== undefined && execution?.resultFile !== undefined) {
    const result = { ...recorded.result, artifact: execution.resultFile.path }
    return { status: result.error === undefined ? 'done' : 'failed', result }
  }
  if (execution !== undefined || isInside) return { status: 'done' }
  // An action that the agent rejected leaves nothing but its error in the next request.
  const request = around.next?.files.requests.at(-1)?.path
  const told =
    call.callId === undefined ? undefined : around.next?.facts.sentOutputs.get(call.callId)
  if (told !== undefined && request !== undefined) {
    return {
      status: told.error === undefined ? 'done' : 'failed',
      result: { ...told, artifact: request },
    }
  }
  if (around.statusIsResult && call.recordedStatus === 'completed') return { status: 'done' }
  return { status: around.tracesAreComplete ? 'not-executed' : 'unknown' }
}

/** The first clean screen after the action: its own, one kept elsewhere, or that of the next call. */
function afterScreen(
  call: RecordedCall,
  execution: Execution | undefined,
  isInside: boolean,
  isLast: boolean,
  around: TurnSurroundings,
  trail: TrailScreen | undefined,
): { readonly path: string } | undefined {
  if (execution?.screen !== undefined) return { path: execution.screen.path }
  const kept = call.callId === undefined ? undefined : around.shotOf(call.callId)
  if (kept !== undefined) return { path: kept }
  if (isInside) return trail
  return isLast ? around.next?.files.screensBefore[0] : undefined
}

function framesOf(
  saw: FrameRef | undefined,
  before: TrailScreen | undefined,
  after: { readonly path: string } | undefined,
  execution: Execution | undefined,
  missing: string | undefined,
): Frames {
  return {
    ...(saw === undefined ? {} : { saw }),
    ...(before === undefined ? {} : { before: inferred(before.path) }),
    ...(after === undefined ? {} : { after: ownRef(after.path, execution) }),
    ...(execution?.drawn === undefined
      ? {}
      : { annotated: ownRef(execution.drawn.path, execution) }),
    ...(missing === undefined ? {} : { missing }),
  }
}

/** A screen that stands beside the result of this very call is surely its own. */
function ownRef(path: string, execution: Execution | undefined): FrameRef {
  const isOwn = path === execution?.screen?.path || path === execution?.drawn?.path
  const isNamed = execution?.result?.callId !== undefined
  return { artifact: path, certainty: isOwn && isNamed ? 'confirmed' : 'inferred' }
}

function trailOf(path: string, call: RecordedCall): TrailScreen {
  return call.callId === undefined ? { path } : { path, callId: call.callId }
}

/** A check that was acknowledged is not pending any more. */
function mergeChecks(
  pending: readonly SafetyCheck[],
  acknowledged: readonly SafetyCheck[],
): readonly SafetyCheck[] {
  if (acknowledged.length === 0) return pending
  const open = pending.filter(
    ({ code, message }) =>
      !acknowledged.some((check) => check.code === code && (check.message ?? message) === message),
  )
  return [...acknowledged, ...open]
}

function imageMissing(path: string, turn: number): Problem {
  return {
    code: 'image-missing',
    message: `The screenshot ${path} is named by the record but not in the drop.`,
    severity: 'warning',
    artifact: path,
    turn,
  }
}

function notExecuted(turn: number, { intent }: RecordedCall): Problem {
  return {
    code: 'result-missing',
    message: `Turn ${turn + 1} asked for ${intent.kind === 'tool' ? 'a tool call' : intent.kind} and the record has no trace of it.`,
    severity: 'warning',
    turn,
  }
}
