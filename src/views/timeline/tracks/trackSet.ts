import { turnPeaksOf } from '../../../model/figures/turnPeaks.ts'
import { decisionStops } from '../../../model/marks/decisionMarks.ts'
import type { Stop } from '../../../model/stops.ts'
import type { TrajectorySummary } from '../../../model/summary.ts'
import type { FormatId, Trajectory } from '../../../model/trajectory.ts'
import { totalTokensOf } from '../../../model/usage.ts'
import type { Usage } from '../../../model/usage.ts'
import { hasScreens } from '../../shared/hasScreens.ts'

/** Which tracks a run has anything to show in. */
export interface TrackSet {
  readonly film: boolean
  /** What looks suspicious: found late, so that its room is there before. */
  readonly findings: boolean
  readonly decisions: boolean
  readonly states: boolean
  readonly events: boolean
  /** Tokens and cost per turn. */
  readonly bars: boolean
}

/** What turns that are not read yet are taken to hold. */
const EXPECTED: Readonly<
  Record<FormatId, { readonly decisions: boolean; readonly bars: boolean }>
> = {
  cua: { decisions: false, bars: true },
  trae: { decisions: false, bars: true },
  sondera: { decisions: true, bars: false },
  // Its first step is read at once, and tells.
  augur: { decisions: false, bars: false },
  cyberdesk: { decisions: false, bars: false },
}

/**
 * While turns are still listed, what the row of the run and its format lead to expect has its room
 * already: the band must not jump, nor the stage under it.
 */
export function trackSetOf(
  trajectory: Trajectory,
  stops: readonly Stop[],
  summary?: TrajectorySummary,
): TrackSet {
  const isListed = stops.some(({ turn }) => turn.status === 'listed')
  const expected = EXPECTED[trajectory.format]
  const row = summary?.reading === 'complete' ? summary : undefined
  const decided = row === undefined ? expected.decisions : row.decisions !== undefined
  const counted = row === undefined ? expected.bars : hasFigures(row.usage)
  const decisions = decisionStops(stops).counts.size > 0 || (isListed && decided)
  const states = stops.some(({ turn }) => turn.state !== undefined)
  const events = stops.some(({ turn }) => (turn.events?.length ?? 0) > 0)
  const { tokens, cost } = turnPeaksOf(trajectory)
  const film = hasScreens(trajectory)
  const others = film || decisions || states || events
  return {
    film,
    findings: isListed || stops.some(({ action }) => action !== undefined),
    decisions,
    states,
    events,
    bars: tokens > 0 || cost > 0 || !others || (isListed && counted),
  }
}

function hasFigures(usage: Usage): boolean {
  return (totalTokensOf(usage) ?? 0) > 0 || (usage.cost ?? 0) > 0
}
