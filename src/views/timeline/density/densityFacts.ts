import { DECISION_EFFECTS } from '../../../model/decision.ts'
import type { DecisionEffect } from '../../../model/decision.ts'
import type { Tone } from '../../../model/fact.ts'
import { effectOfTurn } from '../../../model/marks/decisionMarks.ts'
import type { Stop } from '../../../model/stops.ts'
import type { Turn } from '../../../model/trajectory.ts'
import type { Columns } from '../columns.ts'
import { bucketsOf } from './density.ts'
import type { OverviewRow, Row } from '../rows.ts'

/** One path per kind: the worst of each bucket of stops. */
export interface DensityFacts {
  readonly decisions: ReadonlyMap<DecisionEffect, string>
  readonly states: ReadonlyMap<Tone, string>
  readonly events: ReadonlyMap<Tone, string>
}

/** The worst first. */
const TONES_BY_GRAVITY: readonly Tone[] = ['bad', 'warning', 'good', 'neutral']

export function densityFacts(
  stops: readonly Stop[],
  columns: Columns,
  { decisions, states, events }: OverviewRow,
): DensityFacts {
  const lanes = {
    decisions: new Map<DecisionEffect, string>(),
    states: new Map<Tone, string>(),
    events: new Map<Tone, string>(),
  }
  for (const { from, to, left, right } of bucketsOf(columns)) {
    const turns = stops.slice(from, to).map((stop) => stop.turn)
    if (decisions !== undefined) {
      const worst = worstOf(DECISION_EFFECTS, turns, (turn) => [effectOfTurn(turn)])
      add(
        lanes.decisions,
        worst,
        left,
        right,
        worst === undefined ? decisions : part(decisions, worst),
      )
    }
    if (states !== undefined) {
      const worst = worstOf(TONES_BY_GRAVITY, turns, (turn) => [turn.state?.tone])
      add(lanes.states, worst, left, right, states)
    }
    if (events !== undefined) {
      const worst = worstOf(TONES_BY_GRAVITY, turns, (turn) => tonesOf(turn))
      add(lanes.events, worst, left, right, events)
    }
  }
  return lanes
}

function tonesOf({ events = [] }: Turn): readonly Tone[] {
  return events.map(({ tone }) => tone)
}

function worstOf<Kind>(
  order: readonly Kind[],
  turns: readonly Turn[],
  kindsOf: (turn: Turn) => readonly (Kind | undefined)[],
): Kind | undefined {
  const found = new Set<Kind | undefined>()
  for (const turn of turns) for (const kind of kindsOf(turn)) found.add(kind)
  return order.find((kind) => found.has(kind))
}

/** What was done fills the lane, what would have been half of it, an allow is a line. */
function part({ top, height }: Row, effect: DecisionEffect): Row {
  const share = { denied: 1, escalated: 1, 'would-deny': 0.5, 'would-escalate': 0.5, allowed: 0.17 }
  const size = Math.max(1, Math.round(height * share[effect]))
  return { top: top + height - size, height: size }
}

function add<Kind>(
  paths: Map<Kind, string>,
  kind: Kind | undefined,
  left: number,
  right: number,
  { top, height }: Row,
): void {
  if (kind === undefined) return
  const bar = `M${left} ${top}H${Math.max(left + 1, right)}v${height}H${left}z`
  paths.set(kind, (paths.get(kind) ?? '') + bar)
}
