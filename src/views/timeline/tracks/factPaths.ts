import type { DecisionEffect } from '../../../model/decision.ts'
import type { Tone } from '../../../model/fact.ts'
import { effectOfTurn } from '../../../model/marks/decisionMarks.ts'
import type { Stop } from '../../../model/stops.ts'
import type { Turn } from '../../../model/trajectory.ts'
import { decisionShapes } from '../../shared/decisionShapes.ts'
import { leftOf } from '../columns.ts'
import type { Columns, StopRange } from '../columns.ts'
import { laneOf } from './eventLanes.ts'
import type { EventLanes } from './eventLanes.ts'
import { middleOf } from '../rows.ts'
import type { Row, Rows } from '../rows.ts'

/** SVG paths of decisions and events in the window. */
export interface FactPaths {
  readonly decisions: ReadonlyMap<DecisionEffect, string>
  readonly events: ReadonlyMap<Tone, string>
}

const SHAPE = 5
/** A tick and the room to the next one. */
const TICK_STEP = 9
/** The graver, the wider: colour is not the only sign. */
const TICK_WIDTHS: Readonly<Record<Tone, number>> = { neutral: 3, good: 3, warning: 6, bad: 8 }

export function factPaths(
  stops: readonly Stop[],
  columns: Columns,
  rows: Rows,
  lanes: EventLanes,
  { from, to }: StopRange,
): FactPaths {
  const decisions = new Map<DecisionEffect, string>()
  const events = new Map<Tone, string>()
  for (let index = from; index < to; index += 1) {
    const stop = stops[index]
    if (stop === undefined || (stop.part !== 0 && index !== from)) continue
    const first = stop.index - stop.part
    const left = leftOf(columns, first)
    const right = leftOf(columns, first + stop.parts)
    const effect = rows.decisions === undefined ? undefined : effectOfTurn(stop.turn)
    if (effect !== undefined && rows.decisions !== undefined) {
      const shape = decisionShapes[effect].path((left + right) / 2, middleOf(rows.decisions), SHAPE)
      decisions.set(effect, (decisions.get(effect) ?? '') + shape)
    }
    if (rows.events !== undefined) addTicks(events, stop.turn, left, right, rows.events, lanes)
  }
  return { decisions, events }
}

/** Ticks of a turn, in order; where there are more than fit, neighbours of a layer share one. */
function addTicks(
  paths: Map<Tone, string>,
  { events = [] }: Turn,
  left: number,
  right: number,
  row: Row,
  lanes: EventLanes,
): void {
  const slots = Math.max(1, Math.floor((right - left - 4) / TICK_STEP))
  const step = (right - left - 4) / Math.max(1, Math.min(slots, events.length))
  const height = row.height / lanes.count
  const drawn = new Set<string>()
  for (const [at, { layer, tone }] of events.entries()) {
    const slot = events.length <= slots ? at : Math.floor((at * slots) / events.length)
    const lane = laneOf(lanes, layer)
    const key = `${slot} ${lane} ${tone}`
    if (drawn.has(key)) continue
    drawn.add(key)
    const width = TICK_WIDTHS[tone]
    const x = Math.round(left + 2 + (slot + 0.5) * step - width / 2)
    const y = Math.round(row.top + lane * height)
    const tick = `M${x} ${y}h${width}v${Math.max(2, Math.floor(height) - 1)}h${-width}z`
    paths.set(tone, (paths.get(tone) ?? '') + tick)
  }
}
