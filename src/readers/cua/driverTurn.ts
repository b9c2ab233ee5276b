import type { Action } from '../../model/action.ts'
import type { Turn } from '../../model/trajectory.ts'
import type { ActionFacts } from './facts.ts'
import { inferred } from './frameTrail.ts'
import type { TurnFiles } from './runFile.ts'

/** A turn of cua-driver: one action with its own pictures before and after; no model is recorded. */
export function buildDriverTurn(
  files: TurnFiles,
  facts: ActionFacts | undefined,
  index: number,
  folders: readonly string[],
): Turn {
  const before = files.screensBefore.at(-1)?.path
  const after = files.executed.find(({ role }) => role === 'screen-after')?.path
  const drawn = files.executed.find(({ role }) => role === 'drawn')?.path
  const frames = {
    ...(before === undefined ? {} : { saw: inferred(before), before: inferred(before) }),
    ...(after === undefined ? {} : { after: inferred(after) }),
    ...(drawn === undefined ? {} : { annotated: inferred(drawn) }),
  }
  const endedAt = facts?.at?.at
  const startedAt = endedAt === undefined ? undefined : endedAt - (facts?.milliseconds ?? 0)
  const times = {
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
  }
  const actions: readonly Action[] =
    facts?.call === undefined ? [] : [actionOf(facts, facts.call, files, index, frames, times)]
  return {
    index,
    status: 'done',
    run: 0,
    folders,
    actions,
    frames,
    artifacts: files.files.map(({ path }) => path),
    ...times,
  }
}

function actionOf(
  facts: ActionFacts,
  { call, asked }: NonNullable<ActionFacts['call']>,
  files: TurnFiles,
  index: number,
  frames: Action['frames'],
  times: Pick<Action, 'startedAt' | 'endedAt'>,
): Action {
  const artifact = files.decision?.path
  const differs = asked.some(
    (point, at) => point.x !== call.points[at]?.x || point.y !== call.points[at]?.y,
  )
  return {
    id: `${index}.0`,
    intent: call.intent,
    points: call.points,
    status: facts.result.error === undefined ? 'done' : 'failed',
    frames,
    safetyChecks: [],
    fields: call.fields,
    result: artifact === undefined ? facts.result : { ...facts.result, artifact },
    ...(differs ? { modelPoints: asked } : {}),
    ...(artifact === undefined ? {} : { origin: { artifact, pointer: call.pointer } }),
    ...times,
  }
}
