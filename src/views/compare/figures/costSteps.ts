import type { AlignedRow } from '../../../model/compare/alignment.ts'
import type { Stop } from '../../../model/stops.ts'
import type { Side } from '../letters.ts'

/** What a run had cost once a row was done. */
export interface CostStep {
  readonly row: number
  readonly cost: number
}

/**
 * The recorded cost of a run along the rows. A turn is paid when it decides: at its first stop.
 * Empty where no turn records a cost.
 */
export function costSteps(
  rows: readonly AlignedRow[],
  side: Side,
  stops: readonly Stop[],
): readonly CostStep[] {
  const steps: CostStep[] = []
  let cost = 0
  let isKnown = false
  for (const [row, aligned] of rows.entries()) {
    const index = aligned[side]
    const stop = index === undefined ? undefined : stops[index]
    if (stop === undefined) continue
    const paid = stop.part === 0 ? stop.turn.usage?.cost : undefined
    if (paid !== undefined) {
      cost += paid
      isKnown = true
    }
    steps.push({ row, cost })
  }
  return isKnown ? steps : []
}
