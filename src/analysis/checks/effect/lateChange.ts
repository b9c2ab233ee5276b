import type { Stop } from '../../../model/stops.ts'
import { framesOf } from '../../../model/stops.ts'
import type { AnalysedRun } from '../../check.ts'
import { changeOf } from '../../effect/changeOf.ts'
import { ownChange } from '../../effect/effectOf.ts'
import { isPassive } from '../../shared/intents.ts'

/** Waits that are looked at after an action; what comes later is hardly its effect. */
const MAX_WAITS = 4

/**
 * Whether the screen changed after the screen after an action, and before anything else was done:
 * on the screen that the next decision was made on, or during waits. `undefined`: not known yet.
 */
export function changedLater(run: AnalysedRun, stop: Stop): boolean | undefined {
  let last = framesOf(stop).after?.artifact
  let unknown = false
  for (let index = stop.index + 1; index <= stop.index + MAX_WAITS; index += 1) {
    const next = run.stops[index]
    if (next === undefined || last === undefined) break
    for (const screen of laterScreens(next)) {
      if (screen === last) continue
      const change = changeOf(run, last, screen)
      if (change === undefined) unknown = true
      else if (ownChange(run, change).isSeen) return true
      last = screen
    }
    if (next.action !== undefined && !isPassive(next.action.intent)) break
  }
  return unknown && !run.complete ? undefined : false
}

/** The screens of a stop before anything new was done, in order. */
function laterScreens(stop: Stop): readonly string[] {
  const { saw, before, after } = framesOf(stop)
  const isQuiet = stop.action === undefined || isPassive(stop.action.intent)
  return [saw, before, ...(isQuiet ? [after] : [])].flatMap((frame) => frame?.artifact ?? [])
}
