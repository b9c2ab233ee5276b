import { ANY } from './charSet.ts'
import { loopsOf } from './loops.ts'
import type { Loop } from './loops.ts'
import type { Positions } from './positions.ts'

/**
 * Whether a text can be taken in ever more ways the longer it is, doubling with every few
 * characters: from some place of a loop back to it by two different ways over the same characters.
 */
export function isExponential(positions: Positions): boolean {
  return loopsOf(positions).some((loop) => hasTwoWays(positions, loop))
}

function hasTwoWays({ sets, follow }: Positions, { members }: Loop): boolean {
  const size = sets.length
  const onward: number[][] = []
  const back: number[][] = []
  for (const one of members) {
    const next = (follow[one] ?? []).filter((to) => members.has(to))
    if (new Set(next).size < next.length) return true
    for (const other of members) {
      const pair = one * size + other
      for (const to of next) {
        for (const beside of follow[other] ?? []) {
          if (!members.has(beside) || ((sets[to] ?? 0n) & (sets[beside] ?? 0n)) === 0n) continue
          const target = to * size + beside
          ;(onward[pair] ??= []).push(target)
          ;(back[target] ??= []).push(pair)
        }
      }
    }
  }
  const same = [...members].map((one) => one * size + one)
  const reached = reach(same, onward)
  const returning = reach(same, back)
  const isApart = (pair: number): boolean => Math.floor(pair / size) !== pair % size
  return [...reached].some((pair) => isApart(pair) && returning.has(pair))
}

function reach(
  from: readonly number[],
  edges: readonly (readonly number[] | undefined)[],
): ReadonlySet<number> {
  const seen = new Set(from)
  const waiting = [...from]
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    for (const next of edges[one] ?? []) {
      if (seen.has(next)) continue
      seen.add(next)
      waiting.push(next)
    }
  }
  return seen
}

/**
 * A power that the time to search a text of `n` characters cannot exceed, less one: how many loops
 * of the pattern can share a stretch of the text with the loop before them. Searching itself is the
 * first loop: a match may begin anywhere. A pattern that is taken for worse than it is only has
 * texts looked at in shorter pieces.
 */
export function sharedLoops(positions: Positions): number {
  const start = positions.sets.length
  const searched: Positions = {
    sets: [...positions.sets, ANY],
    follow: [...positions.follow, [start, ...positions.first]],
    first: [start],
  }
  const loops = loopsOf(searched)
  const most = new Map<Loop, number>()
  // Loops come in the order in which they can be gone through.
  for (const loop of loops) {
    let best = 0
    for (const [before, count] of most) {
      if (!leadsTo(searched, before, loop, ANY)) continue
      const shared = before.chars & loop.chars
      const shares = shared !== 0n && leadsTo(searched, before, loop, shared)
      best = Math.max(best, count + (shares ? 1 : 0))
    }
    most.set(loop, best)
  }
  return Math.max(0, ...most.values())
}

/** Whether one loop can be left for another over nothing but these characters. */
function leadsTo({ sets, follow }: Positions, from: Loop, to: Loop, chars: bigint): boolean {
  const edges = follow.map((next) => next.filter((one) => ((sets[one] ?? 0n) & chars) !== 0n))
  const reached = reach([...from.members], edges)
  return [...to.members].some((one) => reached.has(one))
}

/**
 * In how many ways the choices of a pattern multiply that do not show at once which one is meant.
 * Whether to leave a loop is none: `sharedLoops` counts that.
 */
export function openChoices(positions: Positions): number {
  const { sets, follow, first } = positions
  const loops = loopsOf(positions)
  let ways = alike(sets, first)
  for (const [at, next] of follow.entries()) {
    const loop = loops.find(({ members }) => members.has(at))
    const choices = loop === undefined ? next : next.filter((one) => loop.members.has(one))
    ways *= alike(sets, choices)
  }
  return ways
}

/** How many of these positions may take the same character. */
function alike(sets: Positions['sets'], positions: readonly number[]): number {
  let most = 1
  for (const one of positions) {
    const set = sets[one] ?? 0n
    most = Math.max(most, positions.filter((other) => ((sets[other] ?? 0n) & set) !== 0n).length)
  }
  return most
}
