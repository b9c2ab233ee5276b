import type { ActionPoint } from '../../model/point.ts'
import { framesOf } from '../../model/stops.ts'
import type { Stop } from '../../model/stops.ts'
import { effectPair } from '../../analysis/effect/effectPair.ts'

/** One or two screens to look at together. */
export interface ScreenTask {
  /** Where in the run, in stops: screens between two stops lie half-way. */
  readonly place: number
  readonly screens: readonly [string] | readonly [before: string, after: string]
  /** The stop whose effect the two screens show. */
  readonly stop?: number
}

/** Everything that is to be known of the screens of a run. */
export interface ScreenPlan {
  /** In the order of the run, so that neighbours share screens. */
  readonly tasks: readonly ScreenTask[]
  readonly paths: readonly string[]
  /** Stops with two screens. */
  readonly compared: number
  /** Where pointer actions aimed, by the screen that the model saw. */
  readonly aims: ReadonlyMap<string, readonly ActionPoint[]>
}

/**
 * The two screens of each stop, and what lies between stops: the screen that the model saw against
 * the one before its action, and the screen after one stop against the next one that was captured.
 * Screens that are in no pair are looked at alone.
 */
export function planScreens(stops: readonly Stop[]): ScreenPlan {
  const tasks: ScreenTask[] = []
  const paired = new Set<string>()
  const alone = new Map<string, number>()
  const aims = new Map<string, ActionPoint[]>()
  let compared = 0
  let last: { readonly place: number; readonly screen: string } | undefined

  function pair(place: number, before: string, after: string, stop?: number): void {
    tasks.push({ place, screens: [before, after], ...(stop === undefined ? {} : { stop }) })
    paired.add(before).add(after)
  }

  for (const stop of stops) {
    const frames = framesOf(stop)
    const saw = frames.saw?.artifact
    const before = frames.before?.artifact ?? saw
    const after = frames.after?.artifact
    if (last !== undefined && before !== undefined && last.screen !== before)
      pair((last.place + stop.index) / 2, last.screen, before)
    if (saw !== undefined && before !== undefined && saw !== before)
      pair(stop.index - 0.25, saw, before)
    const effect = effectPair(stop)
    if (effect !== undefined) {
      compared += 1
      pair(stop.index, effect.before, effect.after, stop.index)
    }
    for (const screen of [saw, before, after])
      if (screen !== undefined && !alone.has(screen)) alone.set(screen, stop.index)
    const screen = after ?? before
    if (screen !== undefined) last = { place: stop.index, screen }
    if (saw !== undefined) addAims(aims, saw, stop)
  }
  for (const [screen, place] of alone)
    if (!paired.has(screen)) tasks.push({ place, screens: [screen] })
  return {
    tasks: tasks.toSorted((a, b) => a.place - b.place),
    paths: [...alone.keys()],
    compared,
    aims,
  }
}

function addAims(aims: Map<string, ActionPoint[]>, screen: string, { action }: Stop): void {
  const points = [...(action?.points ?? []), ...(action?.modelPoints ?? [])].filter(
    ({ role, x, y }) =>
      (role === 'target' || role === 'start') && Number.isFinite(x) && Number.isFinite(y),
  )
  if (points.length > 0) aims.set(screen, [...(aims.get(screen) ?? []), ...points])
}
