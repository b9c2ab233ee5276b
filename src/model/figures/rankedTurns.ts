import type { TurnFigures } from './turnFigures.ts'

export interface RankedTurn {
  readonly figure: TurnFigures
  readonly value: number
}

/** The turns with the largest values, the largest first; of equal ones the earlier. */
export function largestTurns(
  figures: readonly TurnFigures[],
  value: (figure: TurnFigures) => number | undefined,
  most: number,
): readonly RankedTurn[] {
  return figures
    .flatMap((figure) => {
      const found = value(figure)
      return found === undefined || found <= 0 ? [] : [{ figure, value: found }]
    })
    .toSorted((a, b) => b.value - a.value || a.figure.turn.index - b.figure.turn.index)
    .slice(0, most)
}
