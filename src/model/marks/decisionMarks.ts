import { worstEffect } from '../decision.ts'
import type { DecisionEffect } from '../decision.ts'
import type { Stop } from '../stops.ts'
import type { Turn } from '../trajectory.ts'

/** The gravest effect of a turn; undefined where nothing was decided. */
export function effectOfTurn({ decisions }: Turn): DecisionEffect | undefined {
  return decisions === undefined ? undefined : worstEffect(decisions)
}

interface DecisionStops {
  /** First stops of the turns with a decision that did not simply allow, in order. */
  readonly notable: readonly number[]
  /** How many turns have which worst effect. */
  readonly counts: ReadonlyMap<DecisionEffect, number>
}

const byStops = new WeakMap<readonly Stop[], DecisionStops>()

/** Computed once per list of stops. */
export function decisionStops(stops: readonly Stop[]): DecisionStops {
  const known = byStops.get(stops)
  if (known !== undefined) return known
  const notable: number[] = []
  const counts = new Map<DecisionEffect, number>()
  for (const { turn, part, index } of stops) {
    const effect = part === 0 ? effectOfTurn(turn) : undefined
    if (effect === undefined) continue
    counts.set(effect, (counts.get(effect) ?? 0) + 1)
    if (effect !== 'allowed') notable.push(index)
  }
  const found = { notable, counts }
  byStops.set(stops, found)
  return found
}

/** The next (`1`) or previous (`-1`) such stop from where `stop` stands; undefined at the end. */
export function neighbourDecision(
  stops: readonly Stop[],
  stop: number,
  direction: 1 | -1,
): number | undefined {
  const { notable } = decisionStops(stops)
  const here = stops[stop]
  const first = here === undefined ? stop : here.index - here.part
  return direction > 0
    ? notable.find((index) => index > first)
    : notable.findLast((index) => index < first)
}
