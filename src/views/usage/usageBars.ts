import { buckets } from '../../lib/geometry/scale.ts'
import type { TurnFigures } from '../../model/figures/turnFigures.ts'
import type { Bar, BarPart } from '../../ui/chart/chartTypes.ts'

/** No more columns than can be told apart; longer runs are shown in groups of neighbouring turns. */
const MOST_BARS = 240

interface BarRecipe {
  readonly parts: readonly {
    readonly value: (figure: TurnFigures) => number | undefined
    readonly fill: string
  }[]
  readonly line?: (figure: TurnFigures) => number | undefined
  readonly dashed?: (figure: TurnFigures) => number | undefined
}

/** Bars of the mean per turn, so that grouped and single turns read on the same scale. */
export function barsOf(figures: readonly TurnFigures[], recipe: BarRecipe): readonly Bar[] {
  return buckets(figures.length, MOST_BARS).map(([from, to]) => {
    const group = figures.slice(from, to)
    const parts: BarPart[] = recipe.parts.map(({ value, fill }) => ({
      value: mean(group, value),
      fill,
    }))
    const line = recipe.line === undefined ? undefined : mean(group, recipe.line)
    const dashed = recipe.dashed === undefined ? undefined : mean(group, recipe.dashed)
    return { label: String(from + 1), parts, line, dashed, from, to }
  })
}

function mean(
  group: readonly TurnFigures[],
  value: (figure: TurnFigures) => number | undefined,
): number | undefined {
  const known = group.map(value).filter((found) => found !== undefined)
  if (known.length === 0) return undefined
  return known.reduce((sum, next) => sum + next, 0) / known.length
}

export function highestStack(bars: readonly Bar[]): number {
  return bars.reduce(
    (highest, { parts }) =>
      Math.max(
        highest,
        parts.reduce((sum, { value }) => sum + (value ?? 0), 0),
      ),
    0,
  )
}

export function highestLine(bars: readonly Bar[]): number {
  return bars.reduce((highest, { line, dashed }) => Math.max(highest, line ?? 0, dashed ?? 0), 0)
}
