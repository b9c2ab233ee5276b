import type { Size, SpaceSizes } from '../point.ts'
import { stopsOf } from '../stops.ts'
import type { Trajectory } from '../trajectory.ts'
import type { AlignedRow, Alignment } from './alignment.ts'
import { relationOf, worthOf } from './closeness.ts'
import { partsBetweenAnchors } from './anchors.ts'
import { pairStops } from './pairStops.ts'
import { reasonsOf } from './reasons.ts'
import type { ScreenLook } from './screenLook.ts'
import { decidedOn, traitOf } from './stopTrait.ts'
import type { StopTrait } from './stopTrait.ts'

/** One of two runs to be aligned, and what is known of its screens. */
export interface ComparedRun {
  readonly trajectory: Pick<Trajectory, 'turns' | 'declaredDisplay'>
  readonly sizes: SpaceSizes
  /** By path; absent as long as screens are not looked at. */
  readonly lookOf?: (path: string) => ScreenLook | undefined
}

/** Where a run tells nothing of its screens and the other run neither. */
const NOMINAL: Size = { width: 1280, height: 800 }

/**
 * Which stops of two runs belong together, by what is done, to what and on which screen; never by
 * their number. Where the runs go ways of their own, as many rows as both have hold a stop of each,
 * and are `different`.
 */
export function align(a: ComparedRun, b: ComparedRun): Alignment {
  const traitsA = traitsOf(a, b)
  const traitsB = traitsOf(b, a)
  const rows = rowsOf(traitsA, traitsB, pairsOf(traitsA, traitsB))
  const divergence = rows.findIndex(({ relation }) => relation !== 'same' && relation !== 'similar')
  const seesScreens = [traitsA, traitsB].every((traits) =>
    traits.some(({ look }) => look?.identity !== undefined || look?.greys !== undefined),
  )
  return {
    rows,
    ...(divergence === -1 ? {} : { divergence }),
    basis: seesScreens ? 'actions and screens' : 'actions',
  }
}

function traitsOf(run: ComparedRun, other: ComparedRun): readonly StopTrait[] {
  const lookOf = run.lookOf ?? (() => undefined)
  const usual = usualSize(run) ?? usualSize(other) ?? NOMINAL
  return stopsOf(run.trajectory).map((stop) => traitOf(stop, { sizes: run.sizes, usual, lookOf }))
}

/** The size of the first screen that has one. */
function usualSize({ trajectory, lookOf }: ComparedRun): Size | undefined {
  if (lookOf !== undefined) {
    for (const stop of stopsOf(trajectory)) {
      const screen = decidedOn(stop)
      const size = screen === undefined ? undefined : lookOf(screen)?.size
      if (size !== undefined) return size
    }
  }
  return trajectory.declaredDisplay
}

/** By stop of a, the stop of b that it stands beside; the same whichever run comes first. */
function pairsOf(a: readonly StopTrait[], b: readonly StopTrait[]): ReadonlyMap<number, number> {
  const isTurned = comesLater(a, b)
  const [first, second] = isTurned ? [b, a] : [a, b]
  const worth = (i: number, j: number): number => {
    const left = first[i]
    const right = second[j]
    return left === undefined || right === undefined ? 0 : worthOf(left, right)
  }
  const pairs = new Map<number, number>()
  const add = (i: number, j: number): void => void (isTurned ? pairs.set(j, i) : pairs.set(i, j))
  const { parts, anchors } = partsBetweenAnchors(
    first.map(({ key }) => key),
    second.map(({ key }) => key),
  )
  for (const [i, j] of anchors) add(i, j)
  for (const part of parts) pairStops(part, worth, add)
  return pairs
}

/** An order of runs that does not depend on which is called a. */
function comesLater(a: readonly StopTrait[], b: readonly StopTrait[]): boolean {
  if (a.length !== b.length) return a.length > b.length
  for (const [at, { key, look }] of a.entries()) {
    const other = b[at]
    if (other === undefined) continue
    if (key !== other.key) return key > other.key
    const name = look?.identity ?? ''
    const otherName = other.look?.identity ?? ''
    if (name !== otherName) return name > otherName
  }
  return false
}

function rowsOf(
  a: readonly StopTrait[],
  b: readonly StopTrait[],
  pairs: ReadonlyMap<number, number>,
): readonly AlignedRow[] {
  const rows: AlignedRow[] = []
  let nextA = 0
  let nextB = 0

  function addBoth(i: number, j: number): void {
    const left = a[i]
    const right = b[j]
    if (left === undefined || right === undefined) return
    rows.push({ a: i, b: j, relation: relationOf(left, right), reasons: reasonsOf(left, right) })
  }

  /** Up to these two the runs go ways of their own. */
  function part(toA: number, toB: number): void {
    while (nextA < toA && nextB < toB) {
      addBoth(nextA, nextB)
      nextA += 1
      nextB += 1
    }
    for (; nextA < toA; nextA += 1) rows.push({ a: nextA, relation: 'only-a', reasons: [] })
    for (; nextB < toB; nextB += 1) rows.push({ b: nextB, relation: 'only-b', reasons: [] })
  }

  for (const [i, j] of [...pairs].toSorted(([one], [other]) => one - other)) {
    part(i, j)
    addBoth(i, j)
    nextA = i + 1
    nextB = j + 1
  }
  part(a.length, b.length)
  return rows
}
