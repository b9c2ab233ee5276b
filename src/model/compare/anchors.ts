import { MAX_CELLS } from './pairStops.ts'
import type { Part } from './pairStops.ts'

interface Anchored {
  /** Stops that certainly belong together, in order. */
  readonly anchors: readonly (readonly [i: number, j: number])[]
  /** What is left to be paired between them. */
  readonly parts: readonly Part[]
}

/**
 * Cuts two long runs where both did something that each did only once, so that the table of each
 * part stays small. Runs that fit into one table are not cut: there the best of all ways is found.
 */
export function partsBetweenAnchors(a: readonly number[], b: readonly number[]): Anchored {
  const whole = { fromA: 0, toA: a.length, fromB: 0, toB: b.length }
  if ((a.length + 1) * (b.length + 1) <= MAX_CELLS) return { anchors: [], parts: [whole] }
  const anchors = inOrder(sharedOnce(a, b))
  const parts: Part[] = []
  let fromA = 0
  let fromB = 0
  for (const [i, j] of [...anchors, [a.length, b.length] as const]) {
    parts.push({ fromA, toA: i, fromB, toB: j })
    fromA = i + 1
    fromB = j + 1
  }
  return { anchors, parts }
}

/** Places of what is in both exactly once, by place in a. */
function sharedOnce(
  a: readonly number[],
  b: readonly number[],
): readonly (readonly [number, number])[] {
  const placesB = onceIn(b)
  return [...onceIn(a)].flatMap(([key, i]) => {
    const j = placesB.get(key)
    return j === undefined ? [] : [[i, j] as const]
  })
}

function onceIn(keys: readonly number[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  const twice = new Set<number>()
  for (const [at, key] of keys.entries()) {
    if (places.has(key)) twice.add(key)
    else places.set(key, at)
  }
  for (const key of twice) places.delete(key)
  return places
}

/** The longest chain of them whose order holds in b too. */
function inOrder(
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  /** By length, the pair with the lowest place in b that ends a chain of that length. */
  const ends: number[] = []
  const before: number[] = []
  for (const [at, [, j]] of pairs.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1
      else high = middle
    }
    before[at] = ends[low - 1] ?? -1
    ends[low] = at
  }
  const chain: (readonly [number, number])[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair !== undefined) chain.push(pair)
  }
  return chain.toReversed()
}
