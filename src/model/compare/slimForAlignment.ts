import { cutText } from '../limits.ts'
import { slimTrajectory } from '../slimTrajectory.ts'
import type { Trajectory, Turn } from '../trajectory.ts'

/** As much of what was said as tells two turns without actions apart. */
const MAX_SAID = 1_000

/** What aligning looks at: what checks do, and what was said where nothing was done. */
export function slimForAlignment(trajectory: Trajectory): Trajectory {
  const { turns, ...slim } = slimTrajectory(trajectory)
  return { ...slim, turns: turns.map((turn, at) => withWords(turn, trajectory.turns[at])) }
}

function withWords(slim: Turn, whole: Turn | undefined): Turn {
  const said = whole?.message ?? whole?.reasoning
  if (slim.actions.length > 0 || said === undefined) return slim
  return { ...slim, message: cutText(said, MAX_SAID) }
}
