import type { Stop } from '../../../model/stops.ts'
import type { TurnRange } from '../../../model/turnRange.ts'
import { leftOf, lengthOf, stopAt } from '../columns.ts'
import type { Columns } from '../columns.ts'
import type { Rows } from '../rows.ts'

/** First stop of each turn, and one past the last stop at its end. */
export function turnEdges(stops: readonly Stop[]): readonly number[] {
  const edges: number[] = []
  for (const stop of stops) if (stop.part === 0) edges[stop.turn.index] = stop.index
  return [...edges, stops.length]
}

/** Left and right edge of marked turns, in pixels of the columns. */
export function spanOfTurns(columns: Columns, edges: readonly number[], { from, to }: TurnRange) {
  return { left: leftOf(columns, edges[from] ?? 0), right: leftOf(columns, edges[to + 1] ?? 0) }
}

interface PointedAt {
  /** Pixels from the left and the top of the band. */
  readonly x: number
  readonly y: number
  readonly scroll: number
}

/** Turn under the pointer: in the window of columns, or on the strip of the whole run. */
export function turnAt(
  stops: readonly Stop[],
  columns: Columns,
  rows: Rows,
  { x, y, scroll }: PointedAt,
): number {
  const isOverview = rows.density !== undefined && y >= rows.density.top
  const stop = isOverview
    ? stopAt(columns, (x / columns.room) * lengthOf(columns))
    : stopAt(columns, Math.max(0, Math.min(x, columns.room)) + scroll)
  return stops[stop]?.turn.index ?? 0
}
