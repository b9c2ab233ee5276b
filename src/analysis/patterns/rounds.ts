import type { Action } from '../../model/action.ts'
import type { ImagePoint } from '../../model/point.ts'
import type { Stop } from '../../model/stops.ts'
import { actionKey, placeOf } from '../shared/actionKey.ts'
import type { AnalysedRun } from '../check.ts'
import { effectOf } from '../effect/effectOf.ts'
import { isPassive } from '../shared/intents.ts'
import { distanceToBox } from '../shared/nearness.ts'
import { leftTheSame } from './sameState.ts'

/** The same action with the same outcome so often in a row: two or three tries are no loop yet. */
export const MIN_REPEATS = 5
/** A round of several actions that leads back to where it began, so often. */
export const MIN_ROUNDS = 3
/** Longer rounds come back by what the task is, not by being stuck. */
export const MAX_PERIOD = 6
/** Controls are wide and not high: two clicks on one of them are not further apart. */
export const SAME_CONTROL = { across: 160, down: 36 } as const
/** Of one action again and again. */
const NEAR = 48
/** One control when all of it was hit around one place. */
const ONE_PLACE = { across: 40, down: 12 } as const
/** What is undone changes as many pixels back, give or take a caret or a pointer. */
const UNDONE = 0.1

/** Stops at which the agent went round. */
export interface Rounds {
  readonly stops: readonly ActionStop[]
  /** Actions of one round. */
  readonly period: number
  /** Each round left the same behind as the one before; else only the actions are the same. */
  readonly cameBack: boolean
}

export interface ActionStop {
  readonly stop: Stop
  readonly action: Action
  readonly key: string
}

type IsAgain = (earlier: ActionStop, later: ActionStop) => boolean

/** All of a run, none inside another: those that came back first, the shortest rounds first. */
export function roundsOf(run: AnalysedRun): readonly Rounds[] {
  const all = run.stops.flatMap((stop) =>
    stop.action === undefined ? [] : [{ stop, action: stop.action, key: actionKey(stop.action) }],
  )
  const found: Rounds[] = []
  const taken = new Set<ActionStop>()
  for (const cameBack of [true, false]) {
    for (let period = cameBack ? 1 : 2; period <= MAX_PERIOD; period += 1) {
      const isAgain = againIn(run, period, cameBack)
      for (const stops of repeatsOf(all, period, isAgain)) {
        // The same circle with a longer period.
        if (stops.some((one) => taken.has(one))) continue
        const came = period === 1 || isRound(run, stops, period, cameBack)
        if (came === undefined) continue
        for (const one of stops) taken.add(one)
        found.push({ stops, period, cameBack: came })
      }
    }
  }
  return found.toSorted((a, b) => (a.stops[0]?.stop.index ?? 0) - (b.stops[0]?.stop.index ?? 0))
}

function againIn(run: AnalysedRun, period: number, cameBack: boolean): IsAgain {
  return (a, b) => {
    if (a.key !== b.key || !areInOnePlace(run, a.action, b.action, period)) return false
    // Scrolling on and on is how one reads.
    if (!cameBack) return b.action.intent.kind !== 'scroll' && isShown(b)
    if (leftTheSame(run, a.stop, b.stop) !== true) return false
    // A few changed pixels may be the progress: of one action again and again they are looked at.
    return period > 1 || !hasEffect(run, b)
  }
}

/** Where each action is like the one a period earlier, for long enough. */
function repeatsOf(
  all: readonly ActionStop[],
  period: number,
  isAgain: IsAgain,
): readonly (readonly ActionStop[])[] {
  const least = period === 1 ? MIN_REPEATS : MIN_ROUNDS * period
  const stretches: (readonly ActionStop[])[] = []
  let start = 0
  for (let index = period; index <= all.length; index += 1) {
    const [earlier, later] = [all[index - period], all[index]]
    if (earlier !== undefined && later !== undefined && isAgain(earlier, later)) continue
    const stops = all.slice(start, index)
    if (stops.length >= least && doesSomething(stops)) stretches.push(stops)
    start = index - period + 1
  }
  return stretches
}

/** Waiting for something long is no loop. */
function doesSomething(stops: readonly ActionStop[]): boolean {
  return stops.some(({ action }) => !isPassive(action.intent) && action.intent.kind !== 'terminate')
}

/** Whether it came back; undefined when it is no round at all. */
function isRound(
  run: AnalysedRun,
  stops: readonly ActionStop[],
  period: number,
  cameBack: boolean,
): boolean | undefined {
  if (!isOneAction(run, stops, period)) return cameBack
  if (cameBack && changesAsMuch(run, stops)) return true
  return turnsOnAndOff(run, stops) ? true : undefined
}

/** One thing in one place, however often: its odd times are where its even times are. */
function isOneAction(run: AnalysedRun, stops: readonly ActionStop[], period: number): boolean {
  const [first, ...more] = stops
  if (first === undefined || more.some(({ key }) => key !== first.key)) return false
  const middles = Array.from({ length: period }, (_, phase) => {
    const own = stops.filter((_each, index) => index % period === phase)
    const places = own.flatMap(({ action }) => placesOf(run, action).slice(0, 1))
    return { x: meanOf(places.map(({ x }) => x)), y: meanOf(places.map(({ y }) => y)) }
  })
  return middles.every((middle) =>
    middles.every(
      (other) =>
        !(Math.abs(middle.x - other.x) > ONE_PLACE.across) &&
        !(Math.abs(middle.y - other.y) > ONE_PLACE.down),
    ),
  )
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/**
 * One action that changes something each time is a round when it undoes itself: then as many pixels
 * change each time. Counting up changes more or fewer of them.
 */
function changesAsMuch(run: AnalysedRun, [, ...stops]: readonly ActionStop[]): boolean {
  // The first one may also change what the pointer left behind.
  const pixels = stops.map(({ stop }) => effectOf(run, stop)?.pixels)
  return areAlike(pixels)
}

/** What is under the point changes to and fro, whatever else moves on the screen. */
function turnsOnAndOff(run: AnalysedRun, [, ...stops]: readonly ActionStop[]): boolean {
  const pixels = stops.map(({ stop, action }) => {
    const [at] = placesOf(run, action)
    if (at === undefined) return undefined
    return effectOf(run, stop)?.regions.find((region) => distanceToBox(at, region) === 0)?.pixels
  })
  return pixels.every((count) => count !== undefined) && areAlike(pixels)
}

function areAlike(counts: readonly (number | undefined)[]): boolean {
  return counts.every((count, index) => {
    const before = index === 0 ? count : counts[index - 1]
    if (count === undefined || before === undefined) return count === before
    return Math.abs(count - before) <= Math.max(count, before) * UNDONE
  })
}

function hasEffect(run: AnalysedRun, { stop, action }: ActionStop): boolean {
  const effect = effectOf(run, stop)
  return effect === undefined ? isShown({ action }) : effect.isSeen
}

function isShown({ action }: Pick<ActionStop, 'action'>): boolean {
  return action.frames.after !== undefined
}

function areInOnePlace(run: AnalysedRun, a: Action, b: Action, period: number): boolean {
  // One action alone has nothing but its place to be known by.
  const across = period === 1 ? NEAR : SAME_CONTROL.across
  const [from, to] = [placesOf(run, a), placesOf(run, b)]
  if (from.length !== to.length) return false
  return from.every(({ x, y }, index) => {
    const other = to[index]
    if (other === undefined) return false
    return Math.abs(x - other.x) <= across && Math.abs(y - other.y) <= SAME_CONTROL.down
  })
}

function placesOf(run: AnalysedRun, action: Action): readonly ImagePoint[] {
  return action.points
    .filter(({ role }) => role !== 'path')
    .map((point) => placeOf(run, action, point))
}
