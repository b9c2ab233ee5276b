import type { Action } from '../../model/action.ts'
import type { ActionPoint, Box, Size } from '../../model/point.ts'
import type { ChangedRegion, ScreenChange } from '../../model/screenChange.ts'
import type { Stop } from '../../model/stops.ts'
import { toImagePoint } from '../../model/point.ts'
import { comparedClicks } from '../../model/spaces/comparedClicks.ts'
import { aimOf } from '../shared/aim.ts'
import type { AnalysedRun } from '../check.ts'
import { effectOf, isVisible } from '../effect/effectOf.ts'

/** A click, and what is known of the screen that it was meant for. */
export interface SpaceClick {
  readonly stop: Stop
  readonly action: Action
  /** Path of the screen that the model saw. */
  readonly screen: string
  readonly point: ActionPoint
  /** What its two screens tell; absent where they were not compared or are of different sizes. */
  readonly change?: ScreenChange
  /** Where it changed, without what moves by itself. */
  readonly regions: readonly ChangedRegion[]
  /** Something that people see changed. */
  readonly isAnswered: boolean
  /** The target, where the format records one. */
  readonly target?: Box
}

export interface SpaceClicks {
  /** Of the screens that most clicks were meant for; others are left out. */
  readonly size: Size
  readonly clicks: readonly SpaceClick[]
}

/** The clicks of a run by which its readings are compared. */
export function spaceClicks(run: AnalysedRun): SpaceClicks | undefined {
  const compared = new Set(comparedClicks(run.trajectory))
  const aims = run.stops.flatMap((stop) => {
    const aim = aimOf(stop, run.screens)
    return aim !== undefined && compared.delete(aim.point) ? [{ ...aim, stop }] : []
  })
  const size = mostFrequent(aims.map((aim) => aim.size))
  if (size === undefined) return undefined
  const clicks: SpaceClick[] = []
  for (const { stop, action, screen, point, size: own } of aims) {
    if (own.width !== size.width || own.height !== size.height) continue
    const effect = effectOf(run, stop)
    const change = effect?.change
    const target = targetOf(run, action, size)
    clicks.push({
      stop,
      action,
      screen,
      point,
      regions: effect?.regions ?? [],
      isAnswered: change !== undefined && isVisible(run, change),
      ...(change?.kind === 'compared' ? { change } : {}),
      ...(target === undefined ? {} : { target }),
    })
  }
  return { size, clicks }
}

/** A region of two points; it stands in screenshot pixels whatever the action's numbers mean. */
function targetOf({ sizes }: AnalysedRun, { marks }: Action, size: Size): Box | undefined {
  const { reading: _reading, ...recorded } = sizes
  const boxes = (marks ?? []).flatMap(({ role, points }) => {
    const [first, second, ...more] = points.map((point) => toImagePoint(point, size, recorded))
    if (role !== 'region' || first === undefined || second === undefined || more.length > 0)
      return []
    const width = Math.abs(first.x - second.x)
    const height = Math.abs(first.y - second.y)
    const box = { x: Math.min(first.x, second.x), y: Math.min(first.y, second.y), width, height }
    return width > 1 && height > 1 ? [box] : []
  })
  return boxes.length === 1 ? boxes[0] : undefined
}

function mostFrequent(sizes: readonly Size[]): Size | undefined {
  const counts = new Map<string, { readonly size: Size; count: number }>()
  for (const size of sizes) {
    const key = `${size.width}×${size.height}`
    const known = counts.get(key) ?? { size, count: 0 }
    known.count += 1
    counts.set(key, known)
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count)[0]?.size
}
