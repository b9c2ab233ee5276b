import type { Box, ImagePoint } from '../../model/point.ts'
import { changedShare } from '../../model/screenChange.ts'
import type { Stop } from '../../model/stops.ts'
import { aimedAt } from './aim.ts'
import type { AnalysedRun } from '../check.ts'
import { effectOf } from '../effect/effectOf.ts'
import type { Effect } from '../effect/effectOf.ts'
import { nearestBox } from './nearness.ts'

/** Controls answer where they are or right beside it: a menu, a message below the field. */
export const FAR = 120
/** So near in height, a change is on the same row: the box at the other end of its label. */
export const SAME_ROW = 32
/** Larger changes are menus, dialogs and new pages, which come where they like. */
export const SMALL_SHARE = 0.02

/** A click on nothing but background, with the only change being small and far from it. */
export interface FarChange {
  readonly at: ImagePoint
  readonly screen: string
  readonly distance: number
}

/** Undefined where the change may well be the answer to the click. */
export function farChangeOf(run: AnalysedRun, stop: Stop, effect: Effect): FarChange | undefined {
  const aim = aimedAt(run, stop)
  const { change, regions } = effect
  if (aim === undefined || change.kind === 'resized' || !effect.isSeen) return undefined
  if (changedShare(change) > SMALL_SHARE || regions.some((box) => isOnRow(aim.at, box))) {
    return undefined
  }
  const distance = nearestBox(aim.at, regions)?.distance
  if (distance === undefined || distance < FAR) return undefined
  if (run.screens.spotAt(aim.screen, aim.at)?.on !== 'flat') return undefined
  return { at: aim.at, screen: aim.screen, distance }
}

/** Whether a click did what clicks do; undefined where its screens do not tell, or not yet. */
export function hasAnswered(run: AnalysedRun, stop: Stop): boolean | undefined {
  const effect = effectOf(run, stop)
  if (effect === undefined) return undefined
  return effect.isSeen && farChangeOf(run, stop, effect) === undefined
}

function isOnRow({ y }: ImagePoint, box: Box): boolean {
  return y >= box.y - SAME_ROW && y <= box.y + box.height + SAME_ROW
}
