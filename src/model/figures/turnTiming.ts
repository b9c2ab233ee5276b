import type { Action } from '../action.ts'
import type { Turn } from '../trajectory.ts'

/** Where the time of a turn went, in milliseconds, as far as the record tells; never negative. */
export interface TurnTiming {
  readonly total: number | undefined
  readonly model: number | undefined
  /** Between the model's answer and the action: what the agent itself did. */
  readonly agent: number | undefined
  readonly tool: number | undefined
}

export function timingOf(turn: Turn): TurnTiming {
  const total = span(turn.startedAt, turn.endedAt)
  const model = span(turn.call?.startedAt, turn.call?.endedAt)
  const tool = toolTime(turn.actions)
  const agent =
    total === undefined || model === undefined || tool === undefined
      ? undefined
      : Math.max(0, total - model - tool)
  return { total, model, agent, tool }
}

export function toolTime(actions: readonly Action[]): number | undefined {
  let sum: number | undefined
  for (const action of actions) {
    const time = span(action.startedAt, action.endedAt)
    if (time !== undefined) sum = (sum ?? 0) + time
  }
  return sum
}

/** From one time to a later one; unknown when either is, or when they are out of order. */
export function span(from: number | undefined, to: number | undefined): number | undefined {
  return from === undefined || to === undefined || to < from ? undefined : to - from
}
