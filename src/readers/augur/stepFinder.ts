import { field } from '../../lib/json/json.ts'
import { parseTime } from '../shared/time.ts'
import type { Step } from './steps.ts'

/** What a record beside the steps says of the step that it belongs to. */
export interface StepClue {
  readonly id?: string | undefined
  readonly index?: number | undefined
  /** In the name of its file. */
  readonly number?: number | undefined
  readonly at?: number | undefined
}

/**
 * The turn that a record belongs to. A step_index is shared by a step and its iterations: among
 * those it is the one that was under way at the time, else the canonical one.
 */
export function stepFinder(steps: readonly Step[]): (clue: StepClue) => number | undefined {
  const byId = new Map<string, number>()
  const byIndex = new Map<number, number[]>()
  const byNumber = new Map<number, number[]>()
  for (const [turn, { id, index, number }] of steps.entries()) {
    if (id !== undefined && !byId.has(id)) byId.set(id, turn)
    push(byIndex, index, turn)
    push(byNumber, number, turn)
  }
  const under = (turn: number, at: number): boolean => {
    const started = parseTime(field(steps[turn]?.fields, 'started_at'))?.at
    const ended = parseTime(field(steps[turn]?.fields, 'ended_at'))?.at
    return started !== undefined && ended !== undefined && started <= at && at <= ended
  }
  return ({ id, index, number, at }) => {
    const named = id === undefined ? undefined : byId.get(id)
    if (named !== undefined) return named
    const turns = lookUp(byIndex, index) ?? lookUp(byNumber, number)
    if (turns === undefined) return undefined
    const timed = at === undefined ? undefined : turns.find((turn) => under(turn, at))
    return timed ?? turns[0]
  }
}

function push(map: Map<number, number[]>, key: number | undefined, turn: number): void {
  if (key === undefined) return
  const turns = map.get(key)
  if (turns === undefined) map.set(key, [turn])
  else turns.push(turn)
}

function lookUp(
  map: ReadonlyMap<number, readonly number[]>,
  key: number | undefined,
): readonly number[] | undefined {
  return key === undefined ? undefined : map.get(key)
}
