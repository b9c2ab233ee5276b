import type { Trajectory } from '../trajectory.ts'
import { totalTokensOf } from '../usage.ts'

/** The largest tokens and cost of a single turn: scales of per-turn tracks. 0 when unknown. */
export interface TurnPeaks {
  readonly tokens: number
  readonly cost: number
}

const peaksByTrajectory = new WeakMap<Trajectory, TurnPeaks>()

export function turnPeaksOf(trajectory: Trajectory): TurnPeaks {
  const known = peaksByTrajectory.get(trajectory)
  if (known !== undefined) return known
  let tokens = 0
  let cost = 0
  for (const { usage = {} } of trajectory.turns) {
    tokens = Math.max(tokens, totalTokensOf(usage) ?? 0)
    cost = Math.max(cost, usage.cost ?? 0)
  }
  const peaks = { tokens, cost }
  peaksByTrajectory.set(trajectory, peaks)
  return peaks
}
