import { assertNever } from '../../../lib/assertNever.ts'
import type { CharSet } from './charSet.ts'
import type { PatternNode } from './parsePattern.ts'

/**
 * A pattern as positions that take one character each, and which of them may follow which; told as
 * often as there are ways, so that two ways to the same place are seen (Glushkov's automaton).
 */
export interface Positions {
  readonly sets: readonly CharSet[]
  readonly follow: readonly (readonly number[])[]
  /** Where a match may begin. */
  readonly first: readonly number[]
}

/** All pairs of positions are looked at; a pattern that a person types has some dozens. */
const MAX_POSITIONS = 120
/** More repetitions than this count as any number of them. */
const MAX_COPIES = 8

interface Fragment {
  readonly first: readonly number[]
  readonly last: readonly number[]
  readonly nullable: boolean
}

const NOTHING: Fragment = { first: [], last: [], nullable: true }

/** Undefined for patterns of too many positions. */
export function positionsOf(root: PatternNode): Positions | undefined {
  const sets: CharSet[] = []
  const follow: number[][] = []

  function build(node: PatternNode): Fragment {
    if (sets.length > MAX_POSITIONS) return NOTHING
    switch (node.kind) {
      case 'empty':
        return NOTHING
      case 'set': {
        const at = sets.push(node.set) - 1
        follow.push([])
        return { first: [at], last: [at], nullable: false }
      }
      case 'sequence':
        return node.items.map(build).reduce(concat, NOTHING)
      case 'choice': {
        const options = node.options.map(build)
        return {
          first: options.flatMap(({ first }) => first),
          last: options.flatMap(({ last }) => last),
          nullable: options.some(({ nullable }) => nullable),
        }
      }
      case 'repeat':
        return repeat(node.item, node.min, node.max)
      default:
        return assertNever(node)
    }
  }

  function concat(a: Fragment, b: Fragment): Fragment {
    connect(a.last, b.first)
    return {
      first: a.nullable ? [...a.first, ...b.first] : a.first,
      last: b.nullable ? [...a.last, ...b.last] : b.last,
      nullable: a.nullable && b.nullable,
    }
  }

  function connect(from: readonly number[], to: readonly number[]): void {
    for (const one of from) follow[one]?.push(...to)
  }

  function repeat(item: PatternNode, min: number, max: number): Fragment {
    const isMany = max > MAX_COPIES
    const copies = Math.min(min, MAX_COPIES)
    let whole = NOTHING
    for (let copy = 0; copy < copies - (isMany ? 1 : 0); copy += 1) {
      whole = concat(whole, build(item))
    }
    if (isMany) {
      const looped = build(item)
      connect(looped.last, looped.first)
      return concat(whole, { ...looped, nullable: looped.nullable || min === 0 })
    }
    return concat(whole, optional(item, max - copies))
  }

  /** `(x(x(x)?)?)?`: one way only to so many. */
  function optional(item: PatternNode, times: number): Fragment {
    if (times <= 0) return NOTHING
    const one = build(item)
    return { ...concat(one, optional(item, times - 1)), nullable: true }
  }

  const { first } = build(root)
  return sets.length > MAX_POSITIONS ? undefined : { sets, follow, first }
}
