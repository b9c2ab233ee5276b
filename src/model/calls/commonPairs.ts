/** Positions of the same thing in two lists. */
export type Pair = readonly [before: number, after: number]

/** Two lists are compared cell by cell up to this many cells (500 × 500: a few milliseconds). */
const MAX_CELLS = 250_000
/** Splitting at what is unique halves a list as a rule; a hostile one is not followed further. */
const MAX_DEPTH = 40

interface Range {
  readonly from: Pair
  readonly to: Pair
}

/**
 * What two lists have in common, in the order of both: ends that agree, then the longest common
 * subsequence; of what is too large for that, what stands once in either list holds the rest.
 */
export function commonPairs(before: readonly number[], after: readonly number[]): readonly Pair[] {
  const pairs: Pair[] = []
  pairRange(before, after, { from: [0, 0], to: [before.length, after.length] }, pairs, 0)
  return pairs
}

function pairRange(
  before: readonly number[],
  after: readonly number[],
  { from, to }: Range,
  pairs: Pair[],
  depth: number,
): void {
  let [a, b] = from
  let [endA, endB] = to
  while (a < endA && b < endB && before[a] === after[b]) pairs.push([a++, b++])
  let tail = 0
  while (endA > a && endB > b && before[endA - 1] === after[endB - 1]) {
    endA -= 1
    endB -= 1
    tail += 1
  }
  const inside: Range = { from: [a, b], to: [endA, endB] }
  if (endA > a && endB > b) {
    if ((endA - a) * (endB - b) <= MAX_CELLS) longestCommon(before, after, inside, pairs)
    else if (depth < MAX_DEPTH) splitAtUnique(before, after, inside, pairs, depth)
  }
  for (let at = 0; at < tail; at += 1) pairs.push([endA + at, endB + at])
}

function longestCommon(
  before: readonly number[],
  after: readonly number[],
  { from, to }: Range,
  pairs: Pair[],
): void {
  const height = to[0] - from[0]
  const width = to[1] - from[1]
  const lengths = new Uint32Array((height + 1) * (width + 1))
  const common = (row: number, column: number): number => lengths[row * (width + 1) + column] ?? 0
  for (let row = height - 1; row >= 0; row -= 1) {
    for (let column = width - 1; column >= 0; column -= 1) {
      lengths[row * (width + 1) + column] =
        before[from[0] + row] === after[from[1] + column]
          ? common(row + 1, column + 1) + 1
          : Math.max(common(row + 1, column), common(row, column + 1))
    }
  }
  let row = 0
  let column = 0
  while (row < height && column < width) {
    if (before[from[0] + row] === after[from[1] + column]) {
      pairs.push([from[0] + row++, from[1] + column++])
    } else if (common(row + 1, column) >= common(row, column + 1)) row += 1
    else column += 1
  }
}

function splitAtUnique(
  before: readonly number[],
  after: readonly number[],
  { from, to }: Range,
  pairs: Pair[],
  depth: number,
): void {
  const anchors = rising(uniquePairs(before, after, { from, to }))
  if (anchors.length === 0) return
  let last = from
  for (const anchor of anchors) {
    pairRange(before, after, { from: last, to: anchor }, pairs, depth + 1)
    pairs.push(anchor)
    last = [anchor[0] + 1, anchor[1] + 1]
  }
  pairRange(before, after, { from: last, to }, pairs, depth + 1)
}

/** What stands exactly once in both, in the order of `before`. */
function uniquePairs(
  before: readonly number[],
  after: readonly number[],
  { from, to }: Range,
): readonly Pair[] {
  const inAfter = positions(after, from[1], to[1])
  const pairs: Pair[] = []
  for (const [key, at] of positions(before, from[0], to[0])) {
    const other = inAfter.get(key)
    if (at >= 0 && other !== undefined && other >= 0) pairs.push([at, other])
  }
  return pairs
}

/** Where each stands; below zero when it stands there more than once. */
function positions(list: readonly number[], from: number, to: number): Map<number, number> {
  const found = new Map<number, number>()
  for (const [offset, key] of list.slice(from, to).entries()) {
    found.set(key, found.has(key) ? -1 : from + offset)
  }
  return found
}

/** The longest run of pairs that rise on both sides; they rise on the left already. */
function rising(pairs: readonly Pair[]): readonly Pair[] {
  const ends: number[] = []
  const previous: number[] = []
  for (const [index, [, after]] of pairs.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < after) low = middle + 1
      else high = middle
    }
    previous[index] = ends[low - 1] ?? -1
    ends[low] = index
  }
  const chosen: Pair[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at]
    if (pair !== undefined) chosen.push(pair)
  }
  return chosen.toReversed()
}
