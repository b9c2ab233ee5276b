import type { Action } from '../../model/action.ts'
import { toImagePoint } from '../../model/point.ts'
import type { ActionPoint, ImagePoint, Size } from '../../model/point.ts'
import type { Stop } from '../../model/stops.ts'
import type { AnalysedRun, ScreenFacts } from '../check.ts'

/** Where a pointer action aimed, and on which screen. */
export interface Aim {
  readonly action: Action
  /** Path of the screen that the model saw. */
  readonly screen: string
  readonly size: Size
  /** The target, or where a drag began. */
  readonly point: ActionPoint
}

/** Undefined for actions without a point, and where the screen is not recorded or not read yet. */
export function aimOf({ action }: Stop, screens: Pick<ScreenFacts, 'sizeOf'>): Aim | undefined {
  const screen = action?.frames.saw?.artifact
  const point = action?.points.find(({ role }) => role === 'target' || role === 'start')
  if (action === undefined || screen === undefined || point === undefined) return undefined
  if (!Number.isFinite(point.x) || !Number.isFinite(point.y)) return undefined
  const size = screens.sizeOf(screen)
  return size === undefined ? undefined : { action, screen, size, point }
}

/** Where on the screen it aimed, in pixels of that screen. */
export function aimedAt(
  run: AnalysedRun,
  stop: Stop,
): (Aim & { readonly at: ImagePoint }) | undefined {
  const aim = aimOf(stop, run.screens)
  return aim === undefined
    ? undefined
    : { ...aim, at: toImagePoint(aim.point, aim.size, run.sizes) }
}
