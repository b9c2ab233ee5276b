import { isSamePrice } from './price.ts'
import type { PriceRow } from './price.ts'

/** Two prices for one model: the person says which holds. */
export interface PriceConflict {
  readonly model: string
  readonly mine: PriceRow
  readonly theirs: PriceRow
}

export interface PriceMerge {
  readonly added: readonly PriceRow[]
  readonly same: number
  readonly conflicts: readonly PriceConflict[]
}

/** What a file would change. Rows that it does not name stay as they are. */
export function mergePrices(mine: readonly PriceRow[], theirs: readonly PriceRow[]): PriceMerge {
  const known = new Map(mine.map((row) => [row.model, row]))
  const added: PriceRow[] = []
  const conflicts: PriceConflict[] = []
  let same = 0
  for (const row of theirs) {
    const before = known.get(row.model)
    if (before === undefined) added.push(row)
    else if (isSamePrice(before, row)) same += 1
    else conflicts.push({ model: row.model, mine: before, theirs: row })
  }
  return { added, same, conflicts }
}
