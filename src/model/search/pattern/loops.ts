import type { CharSet } from './charSet.ts'
import type { Positions } from './positions.ts'

/** Positions that can all be come back to from each other. */
export interface Loop {
  readonly members: ReadonlySet<number>
  /** All that its positions take. */
  readonly chars: CharSet
}

/** The loops of a pattern, each after those that lead to it (Tarjan's algorithm). */
export function loopsOf({ sets, follow }: Positions): readonly Loop[] {
  const order: (number | undefined)[] = []
  const low: number[] = []
  const open: number[] = []
  const isOpen = new Set<number>()
  const loops: Loop[] = []
  let count = 0

  // As deep as the pattern has positions, which are few.
  function visit(one: number): void {
    order[one] = count
    low[one] = count
    count += 1
    open.push(one)
    isOpen.add(one)
    for (const next of follow[one] ?? []) {
      if (order[next] === undefined) visit(next)
      if (isOpen.has(next)) low[one] = Math.min(low[one] ?? 0, low[next] ?? 0)
    }
    if (low[one] === order[one]) close(one)
  }

  function close(first: number): void {
    const members = new Set<number>()
    let chars = 0n
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      isOpen.delete(one)
      members.add(one)
      chars |= sets[one] ?? 0n
      if (one === first) break
    }
    if (members.size > 1 || follow[first]?.includes(first) === true) loops.push({ members, chars })
  }

  for (const one of sets.keys()) if (order[one] === undefined) visit(one)
  return loops.toReversed()
}
