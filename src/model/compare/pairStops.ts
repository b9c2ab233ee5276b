/** What it is worth to stand in one row, for stop `i` of a and `j` of b; not above 0: they may not. */
export type PairScore = (i: number, j: number) => number

/** A part of both runs, ends excluded. */
export interface Part {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

/**
 * What it costs that the runs go ways of their own, however long: a lone pair of little worth does
 * not cut such a stretch in two.
 */
const PARTING = 0.35

/** Cells of a table, of one byte each: all pairs of two runs of 1,500 stops. */
export const MAX_CELLS = 2_250_000

// How a cell was reached, two bits for a pair and two for a parting.
const PAIR_AFTER_PAIR = 1
const PAIR_AFTER_PARTING = 2
const PARTING_FROM_PAIR = 4
const PARTING_OVER_B = 8

/**
 * Pairs stops of a part so that order holds and the sum of worth is highest. Of several ways the one
 * that pairs the latest stops: a click that was tried again stands beside the last try. Parts whose
 * table were too large are searched in a band around the diagonal.
 */
export function pairStops(
  { fromA, toA, fromB, toB }: Part,
  score: PairScore,
  onPair: (i: number, j: number) => void,
): void {
  const high = toA - fromA
  const wide = toB - fromB
  if (high === 0 || wide === 0) return
  const slope = wide / high
  const half = halfBand(high, wide)
  const lowOf = (row: number): number => Math.max(0, Math.floor(row * slope) - half)
  const topOf = (row: number): number => Math.min(wide, Math.ceil(row * slope) + half)
  const starts = new Int32Array(high + 2)
  for (let row = 0; row <= high; row += 1)
    starts[row + 1] = (starts[row] ?? 0) + topOf(row) - lowOf(row) + 1
  const ways = new Uint8Array(starts[high + 1] ?? 0)
  // Rows hold the worth of the best way that ends in a pair here, or in a parting.
  let pairs = new Float64Array(wide + 1).fill(Number.NEGATIVE_INFINITY)
  let partings = new Float64Array(wide + 1).fill(Number.NEGATIVE_INFINITY)
  let pairsBefore = new Float64Array(wide + 1).fill(Number.NEGATIVE_INFINITY)
  let partingsBefore = new Float64Array(wide + 1).fill(Number.NEGATIVE_INFINITY)

  for (let row = 0; row <= high; row += 1) {
    const low = lowOf(row)
    const top = topOf(row)
    pairs.fill(Number.NEGATIVE_INFINITY)
    partings.fill(Number.NEGATIVE_INFINITY)
    for (let column = low; column <= top; column += 1) {
      let way = 0
      if (row === 0 && column === 0) {
        pairs[0] = 0
        continue
      }
      if (row > 0 && column > 0) {
        const worth = score(fromA + row - 1, fromB + column - 1)
        if (worth > 0) {
          const afterPair = pairsBefore[column - 1] ?? 0
          const afterParting = partingsBefore[column - 1] ?? 0
          way |= afterPair >= afterParting ? PAIR_AFTER_PAIR : PAIR_AFTER_PARTING
          pairs[column] = worth + Math.max(afterPair, afterParting)
        }
      }
      const overA = Math.max(partingsBefore[column] ?? 0, (pairsBefore[column] ?? 0) - PARTING)
      const overB =
        column === 0
          ? Number.NEGATIVE_INFINITY
          : Math.max(partings[column - 1] ?? 0, (pairs[column - 1] ?? 0) - PARTING)
      if (overA >= overB) {
        partings[column] = row === 0 ? Number.NEGATIVE_INFINITY : overA
        if ((pairsBefore[column] ?? 0) - PARTING >= (partingsBefore[column] ?? 0))
          way |= PARTING_FROM_PAIR
      } else {
        partings[column] = overB
        way |= PARTING_OVER_B
        if ((pairs[column - 1] ?? 0) - PARTING >= (partings[column - 1] ?? 0))
          way |= PARTING_FROM_PAIR
      }
      ways[(starts[row] ?? 0) + column - low] = way
    }
    ;[pairs, pairsBefore] = [pairsBefore, pairs]
    ;[partings, partingsBefore] = [partingsBefore, partings]
  }
  let row = high
  let column = wide
  let isPair = (pairsBefore[wide] ?? 0) >= (partingsBefore[wide] ?? 0)
  while (row > 0 || column > 0) {
    const way = ways[(starts[row] ?? 0) + column - lowOf(row)] ?? 0
    if (isPair) {
      onPair(fromA + row - 1, fromB + column - 1)
      isPair = (way & PAIR_AFTER_PAIR) !== 0
      row -= 1
      column -= 1
    } else {
      isPair = (way & PARTING_FROM_PAIR) !== 0
      if ((way & PARTING_OVER_B) === 0) row -= 1
      else column -= 1
    }
  }
}

function halfBand(high: number, wide: number): number {
  if ((high + 1) * (wide + 1) <= MAX_CELLS) return wide
  // Rows next to each other have to share columns, however steep the diagonal is.
  return Math.max(Math.ceil(wide / high) + 1, Math.floor(MAX_CELLS / (2 * (high + 1))))
}
