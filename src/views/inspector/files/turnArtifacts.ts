import type { Artifact } from '../../../model/artifact.ts'
import type { Trajectory, Turn } from '../../../model/trajectory.ts'

const byTrajectory = new WeakMap<Trajectory, ReadonlyMap<string, Artifact>>()

/** The files of a turn, in recorded order. */
export function artifactsOf(trajectory: Trajectory, turn: Turn): readonly Artifact[] {
  let byPath = byTrajectory.get(trajectory)
  if (byPath === undefined) {
    byPath = new Map(trajectory.artifacts.map((artifact) => [artifact.path, artifact]))
    byTrajectory.set(trajectory, byPath)
  }
  const known = byPath
  return turn.artifacts.flatMap((path) => known.get(path) ?? [])
}
