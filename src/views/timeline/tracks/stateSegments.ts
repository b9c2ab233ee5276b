import type { Stop } from '../../../model/stops.ts'
import type { TurnState } from '../../../model/trajectory.ts'
import { leftOf } from '../columns.ts'
import type { Columns, StopRange } from '../columns.ts'

/** Neighbouring turns in the same state. */
export interface StateSegment {
  readonly state: TurnState
  readonly left: number
  readonly width: number
  /** It follows another state: a transition. */
  readonly turns: boolean
}

export function stateSegments(
  stops: readonly Stop[],
  columns: Columns,
  { from, to }: StopRange,
): readonly StateSegment[] {
  const segments: StateSegment[] = []
  let at = from
  while (at < to) {
    const state = stops[at]?.turn.state
    let end = at + 1
    while (end < to && isSame(stops[end]?.turn.state, state)) end += 1
    if (state !== undefined) {
      const left = leftOf(columns, at)
      const before = stops[at - 1]?.turn.state
      segments.push({
        state,
        left,
        width: leftOf(columns, end) - left,
        turns: at > 0 && !isSame(before, state),
      })
    }
    at = end
  }
  return segments
}

function isSame(a: TurnState | undefined, b: TurnState | undefined): boolean {
  return a?.derived === b?.derived && a?.tone === b?.tone
}
