import { stopsOf } from '../model/stops.ts'
import type { Stop } from '../model/stops.ts'
import type { Trajectory } from '../model/trajectory.ts'
import { findRun, useSession } from './session.ts'
import type { Run } from './session.ts'
import { useView } from './view.ts'

/** The run that is open, if any. */
export function useCurrentRun(): Run | undefined {
  const key = useView((view) => view.run)
  return useSession((session) => findRun(session, key))
}

export function useCurrentTrajectory(): Trajectory | undefined {
  return useCurrentRun()?.trajectory
}

const stopsByTrajectory = new WeakMap<Trajectory, readonly Stop[]>()
const noStops: readonly Stop[] = []

/** Stops are derived, so they are computed once per trajectory object and not stored. */
export function stopsOfTrajectory(trajectory: Trajectory | undefined): readonly Stop[] {
  if (trajectory === undefined) return noStops
  const known = stopsByTrajectory.get(trajectory)
  if (known !== undefined) return known
  const stops = stopsOf(trajectory)
  stopsByTrajectory.set(trajectory, stops)
  return stops
}

export function useStops(): readonly Stop[] {
  return stopsOfTrajectory(useCurrentTrajectory())
}

/** The selected stop; the last one when the selection lies beyond the end. */
export function useCurrentStop(): Stop | undefined {
  const stops = useStops()
  const index = useView((view) => view.stop)
  return stops[Math.min(index, stops.length - 1)]
}

/** For actions outside React. */
export function currentStops(): readonly Stop[] {
  const run = findRun(useSession.getState(), useView.getState().run)
  return stopsOfTrajectory(run?.trajectory)
}
