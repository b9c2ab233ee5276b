import { turnPeaksOf } from '../../model/figures/turnPeaks.ts'
import { decisionStops } from '../../model/marks/decisionMarks.ts'
import { framesOf } from '../../model/stops.ts'
import type { Stop } from '../../model/stops.ts'
import type { Trajectory } from '../../model/trajectory.ts'

/** Which tracks a run has anything to show in. */
export interface TrackSet {
  readonly film: boolean
  readonly decisions: boolean
  readonly states: boolean
  readonly events: boolean
  /** Tokens and cost per turn. */
  readonly bars: boolean
}

export function trackSetOf(trajectory: Trajectory, stops: readonly Stop[]): TrackSet {
  const decisions = decisionStops(stops).counts.size > 0
  const states = stops.some(({ turn }) => turn.state !== undefined)
  const events = stops.some(({ turn }) => (turn.events?.length ?? 0) > 0)
  const { tokens, cost } = turnPeaksOf(trajectory)
  const others = decisions || states || events
  return {
    film: hasScreens(trajectory, stops),
    decisions,
    states,
    events,
    // A run that is still being read may tell its tokens yet: the band must not jump.
    bars: tokens > 0 || cost > 0 || !others || trajectory.reading !== 'complete',
  }
}

/** Names tell it before anything is read, so that the band of a long run does not jump. */
function hasScreens({ artifacts }: Trajectory, stops: readonly Stop[]): boolean {
  if (artifacts.some(({ kind }) => kind === 'screenshot' || kind === 'annotated')) return true
  return stops.some((stop) => {
    const { saw, after, annotated } = framesOf(stop)
    return (saw ?? after ?? annotated) !== undefined
  })
}
