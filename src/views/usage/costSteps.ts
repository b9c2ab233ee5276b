import { buckets } from '../../lib/geometry/scale.ts'
import type { TurnFigures } from '../../model/figures/turnFigures.ts'
import type { TurnRange } from '../../model/turnRange.ts'
import type { StepPoint } from '../../ui/chart/StepChart.tsx'

const MOST_POINTS = 2000

export type CostKind = 'cumulative' | 'estimatedCumulative'

/** Where a turn stands in the chart: by its end, or by its number where the record has no times. */
function placeOf(figure: TurnFigures, hasTimes: boolean): number | undefined {
  return hasTimes ? figure.atMs : figure.turn.index + 1
}

export function pointOf(
  figure: TurnFigures,
  hasTimes: boolean,
  kind: CostKind,
): StepPoint | undefined {
  const x = placeOf(figure, hasTimes)
  const y = figure[kind]
  return x === undefined || y === undefined ? undefined : { x, y }
}

/** In order of time; of many turns, every n-th. */
export function pointsOf(
  figures: readonly TurnFigures[],
  hasTimes: boolean,
  kind: CostKind,
): readonly StepPoint[] {
  const all = figures.flatMap((figure) => pointOf(figure, hasTimes, kind) ?? [])
  const points = buckets(all.length, MOST_POINTS).flatMap(([, to]) => all[to - 1] ?? [])
  if (points.length === 0) return []
  return [{ x: 0, y: 0 }, ...points.toSorted((a, b) => a.x - b.x)]
}

/** From the end of the turn before to the end of the last that is marked. */
export function markedSpan(
  figures: readonly TurnFigures[],
  hasTimes: boolean,
  range: TurnRange | undefined,
): { readonly from: number; readonly to: number } | undefined {
  if (range === undefined) return undefined
  const before = figures[range.from - 1]
  const from = before === undefined ? 0 : placeOf(before, hasTimes)
  const last = figures[range.to]
  const to = last === undefined ? undefined : placeOf(last, hasTimes)
  return from === undefined || to === undefined || to < from ? undefined : { from, to }
}
