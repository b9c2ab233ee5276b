import { field, numberField, textField } from '../../lib/json/json.ts'
import type { JsonObject } from '../../lib/json/json.ts'
import { cutText, MAX_THOUGHT_CHARS } from '../../model/limits.ts'
import type { ApiCall, Turn } from '../../model/trajectory.ts'
import { sumUsage } from '../../model/usage.ts'
import type { Usage } from '../../model/usage.ts'
import { parseTime } from '../shared/time.ts'
import { folderOfFile } from './bundle.ts'
import type { ModelCall } from './modelCall.ts'
import type { RunContext } from './runContext.ts'
import { actionOf } from './stepAction.ts'
import { framesOfStep } from './stepFrames.ts'
import { sectionsOfStep } from './stepSections.ts'
import { errorOf, stateOf } from './stepState.ts'
import type { Step } from './steps.ts'
import { reasoningOf } from './surroundings.ts'
import type { Surroundings } from './surroundings.ts'
import { usageOfCosts } from './usage.ts'

/** One canonical step, or one iteration of it, as a turn. */
export function turnOfStep(
  step: Step,
  index: number,
  beside: Surroundings,
  context: RunContext,
): Turn {
  const { fields, iteration } = step
  const frames = framesOfStep(step, context)
  const times = timesOf(fields)
  const action = actionOf(step, index, frames, times)
  const message = textField(fields, 'intent')
  const reasoning = reasoningOf(beside)
  const state = stateOf(fields)
  const error = errorOf(fields)
  const call = callOf(beside.calls)
  const usage = usageOfStep(fields, beside)
  return {
    index,
    status: 'done',
    run: 0,
    folders: [folderOf(step)],
    title: cutText(textField(fields, 'step_type') ?? 'step', 100),
    actions: action === undefined ? [] : [action],
    frames,
    sections: sectionsOfStep(step, beside, context),
    artifacts: artifactsOf(step, beside),
    ...(step.origin.pointer === '' ? {} : { origin: step.origin }),
    ...times,
    ...(message === undefined ? {} : { message: cutText(message, MAX_THOUGHT_CHARS) }),
    ...(reasoning === undefined ? {} : { reasoning }),
    ...(iteration === undefined ? {} : { stage: `iteration ${iteration.nth} of ${iteration.of}` }),
    ...(state === undefined ? {} : { state }),
    ...(error === undefined ? {} : { error }),
    ...(beside.events.length === 0 ? {} : { events: beside.events }),
    ...(call === undefined ? {} : { call }),
    ...(usage === undefined ? {} : { usage }),
  }
}

const NONE: readonly never[] = []

/** What the row of a run needs to know of a step: that it was, when, and what it cost. */
export function rowTurn({ fields }: Step, index: number, beside: Surroundings): Turn {
  const usage = usageOfStep(fields, beside)
  return {
    index,
    status: 'done',
    run: 0,
    folders: NONE,
    actions: NONE,
    frames: {},
    artifacts: NONE,
    ...timesOf(fields),
    ...(usage === undefined ? {} : { usage }),
  }
}

/** Costs as the step records them; without any, what its model calls counted. */
function usageOfStep(fields: JsonObject, { calls }: Surroundings): Usage | undefined {
  const recorded = usageOfCosts(field(fields, 'costs'))
  if (recorded !== undefined) return recorded
  const counted = calls.filter(({ usage }) => usage !== undefined)
  return counted.length === 0 ? undefined : sumUsage(counted.map(({ usage }) => usage))
}

interface StepTimes {
  readonly startedAt?: number
  readonly endedAt?: number
}

/** An end before the start is no end: then the recorded duration tells it. */
function timesOf(fields: JsonObject): StepTimes {
  const startedAt = parseTime(field(fields, 'started_at'))?.at
  const recorded = parseTime(field(fields, 'ended_at'))?.at
  if (startedAt === undefined) return recorded === undefined ? {} : { endedAt: recorded }
  if (recorded !== undefined && recorded >= startedAt) return { startedAt, endedAt: recorded }
  const duration = numberField(fields, 'duration_ms')
  if (duration === undefined || duration < 0) return { startedAt }
  return { startedAt, endedAt: startedAt + duration }
}

/** The planner decides; of a step without one it is whichever layer asked first. */
function callOf(calls: readonly ModelCall[]): ApiCall | undefined {
  const call = calls.find(({ layer }) => layer === 'planner') ?? calls[0]
  if (call === undefined) return undefined
  const { path, hasRequest, hasResponse, model, finishReason, at } = call
  return {
    attempts: 1,
    earlierRequests: [],
    ...(hasRequest ? { request: path, requestPointer: 'request' } : {}),
    ...(hasResponse ? { response: path, responsePointer: 'response' } : {}),
    ...(model === undefined ? {} : { model }),
    ...(finishReason === undefined ? {} : { finishReason }),
    ...(at === undefined ? {} : { startedAt: at }),
  }
}

function folderOf({ file, id, number }: Step): string {
  if (file?.name.startsWith('steps/') === true) return folderOfFile(file)
  if (number !== undefined) return `steps/${String(number).padStart(4, '0')}`
  return cutText(id ?? 'step', 200)
}

function artifactsOf({ origin }: Step, { files }: Surroundings): readonly string[] {
  const beside = files.filter(({ name }) => !name.startsWith('steps/')).map(({ path }) => path)
  return [origin.artifact, ...beside]
}
