import type { Action } from './action.ts'
import type { Frames } from './frames.ts'
import type { Trajectory, Turn } from './trajectory.ts'

/** One position of the timeline slider: an action of a turn, or the turn itself when it has none. */
export interface Stop {
  /** 0-based; the slider shows `index + 1`. */
  readonly index: number
  readonly turn: Turn
  readonly action?: Action
  /** Position among the stops of its turn, and how many they are. */
  readonly part: number
  readonly parts: number
}

export function stopsOf(trajectory: Pick<Trajectory, 'turns'>): readonly Stop[] {
  const stops: Stop[] = []
  for (const turn of trajectory.turns) {
    if (turn.actions.length === 0) {
      stops.push({ index: stops.length, turn, part: 0, parts: 1 })
      continue
    }
    for (const [part, action] of turn.actions.entries()) {
      stops.push({ index: stops.length, turn, action, part, parts: turn.actions.length })
    }
  }
  return stops
}

export function framesOf(stop: Stop): Frames {
  return stop.action?.frames ?? stop.turn.frames
}
