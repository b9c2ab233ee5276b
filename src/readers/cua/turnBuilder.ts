import type { Action } from '../../model/action.ts'
import type { FrameRef, Frames } from '../../model/frames.ts'
import type { Problem } from '../../model/problem.ts'
import type { ApiCall, Turn } from '../../model/trajectory.ts'
import type { RecordedTime } from '../shared/time.ts'
import { buildActions } from './actionBuilder.ts'
import { inferred, screenBefore } from './frameTrail.ts'
import type { TrailScreen } from './frameTrail.ts'
import type { TurnFacts } from './turnFacts.ts'
import type { TurnSurroundings } from './turnSurroundings.ts'
import type { TurnFiles } from './runFile.ts'

export interface BuiltTurn {
  readonly turn: Turn
  readonly trail: TrailScreen | undefined
  readonly problems: readonly Problem[]
}

export function buildTurn(files: TurnFiles, facts: TurnFacts, around: TurnSurroundings): BuiltTurn {
  const before = screenBefore(files, around.trail)
  const saw = sawFrame(files, facts, around, before)
  const built = buildActions(files, facts, around, { before, saw })
  const { answer } = facts
  const call = apiCallOf(files, facts)
  const status = files.requests.length > 0 && answer === undefined && built.actions.length === 0
  const startedAt = facts.requestAts[0]?.at ?? facts.decisionAt?.at ?? facts.times[0]?.at
  const endedAt = latest(facts.times)
  const turn: Turn = {
    index: around.index,
    status: status && !hasAnswerFile(files) ? 'in-flight' : 'done',
    run: around.run,
    folders: foldersOfTurn(files),
    actions: built.actions,
    frames: turnFrames(saw, before, built.actions, around),
    artifacts: files.files.map(({ path }) => path),
    ...(answer?.message === undefined ? {} : { message: answer.message }),
    ...(answer?.reasoning === undefined ? {} : { reasoning: answer.reasoning }),
    ...(call === undefined ? {} : { call }),
    ...(facts.usage === undefined ? {} : { usage: facts.usage }),
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(startedAt === undefined || endedAt === undefined
      ? {}
      : { endedAt: Math.max(startedAt, endedAt) }),
  }
  return { turn, trail: built.trail, problems: [...turnProblems(turn, files), ...built.problems] }
}

export function foldersOfTurn({ files }: TurnFiles): readonly string[] {
  const folders: string[] = []
  for (const { folder } of files) {
    if (folders.at(-1) !== folder && !folders.includes(folder)) folders.push(folder)
  }
  return folders
}

function hasAnswerFile(files: TurnFiles): boolean {
  return files.response !== undefined || files.decision !== undefined
}

/** Confirmed when the request names the call that the screen was taken after. */
function sawFrame(
  files: TurnFiles,
  facts: TurnFacts,
  around: TurnSurroundings,
  before: TrailScreen | undefined,
): FrameRef | undefined {
  if (before === undefined) return undefined
  const confirmed = before.callId !== undefined && facts.sentCallIds.has(before.callId)
  if (confirmed) return { artifact: before.path, certainty: 'confirmed' }
  // A continued trajectory starts a new conversation: the old screen is not in it.
  const isOld = files.screensBefore.length === 0
  if (around.beginsRun && isOld && facts.requestRead) return undefined
  return inferred(before.path)
}

function turnFrames(
  saw: FrameRef | undefined,
  before: TrailScreen | undefined,
  actions: readonly Action[],
  around: TurnSurroundings,
): Frames {
  const own = actions.find(({ frames }) => frames.after !== undefined)?.frames.after
  const later = around.next?.files.screensBefore[0]
  const after = own ?? (later === undefined ? undefined : inferred(later.path))
  return {
    ...(saw === undefined ? {} : { saw }),
    ...(before === undefined ? {} : { before: inferred(before.path) }),
    ...(after === undefined ? {} : { after }),
  }
}

function apiCallOf(files: TurnFiles, facts: TurnFacts): ApiCall | undefined {
  const request = files.requests.at(-1)
  const { response, decision } = files
  if (request === undefined && response === undefined && decision === undefined) return undefined
  const startedAt = facts.requestAts.at(-1)?.at
  const endedAt = facts.responseAt?.at
  const earlier = files.requests.slice(0, -1).map(({ path }) => path)
  return {
    attempts: Math.max(1, files.requests.length),
    earlierRequests: earlier,
    ...(request === undefined ? {} : { request: request.path }),
    ...(response === undefined ? {} : { response: response.path }),
    ...(decision === undefined ? {} : { decision: decision.path }),
    ...(facts.model === undefined ? {} : { model: facts.model }),
    ...(facts.finishReason === undefined ? {} : { finishReason: facts.finishReason }),
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(endedAt === undefined
      ? {}
      : { endedAt: startedAt === undefined ? endedAt : Math.max(startedAt, endedAt) }),
  }
}

function latest(times: readonly RecordedTime[]): number | undefined {
  let last: number | undefined
  for (const { at } of times) last = last === undefined ? at : Math.max(last, at)
  return last
}

function turnProblems(turn: Turn, files: TurnFiles): readonly Problem[] {
  const problems: Problem[] = []
  const { index } = turn
  if (turn.status === 'in-flight') {
    problems.push({
      code: 'turn-in-flight',
      message: `Turn ${index + 1} has a request and no answer: it failed, or the run ended there.`,
      severity: 'warning',
      turn: index,
    })
  }
  if (files.requests.length > 1) {
    problems.push({
      code: 'call-retried',
      message: `The model call of turn ${index + 1} was sent ${files.requests.length} times.`,
      severity: 'notice',
      turn: index,
    })
  }
  return problems
}
