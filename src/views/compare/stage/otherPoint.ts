import { drawnAt } from '../../../model/overlay/drawnAt.ts'
import type { DrawnPoint } from '../../../model/overlay/drawnPoint.ts'
import { toImagePoint } from '../../../model/point.ts'
import type { ActionPoint, Size, SpaceSizes } from '../../../model/point.ts'
import type { Stop } from '../../../model/stops.ts'
import { LETTERS } from '../letters.ts'
import type { Side } from '../letters.ts'

/** Where the other run has its pointer, on the screen of this one. */
export interface OtherPoint {
  readonly side: Side
  readonly point: DrawnPoint
  /** `B at 353, 96`; `B last at …` where it did not point on this row. */
  readonly tag: string
  readonly title: string
}

interface Other {
  readonly side: Side
  readonly stops: readonly Stop[]
  /** The stop of the row, or the last one before it. */
  readonly at: number | undefined
  readonly isOwn: boolean
  /** Size of its screen; points that count in its pixels are converted by it. */
  readonly screen: Size
  readonly sizes: SpaceSizes
}

/** A point farther back says nothing of where the pointer still is. */
const REACH = 12

/** The place at which the other run points, as a part of the screen, whatever the size of either. */
export function otherPoint(other: Other, image: Size): OtherPoint | undefined {
  const found = lastPoint(other)
  if (found === undefined) return undefined
  const { recorded, isNow } = found
  const { screen, sizes, side } = other
  const own = toImagePoint(recorded, screen, sizes)
  const place = {
    x: (own.x * image.width) / screen.width,
    y: (own.y * image.height) / screen.height,
  }
  const letter = LETTERS[side]
  const isScaled = screen.width !== image.width || screen.height !== image.height
  const numbers = `${rounded(recorded.x)}, ${rounded(recorded.y)}`
  const where = isScaled
    ? `; on this screen of ${image.width}×${image.height} that is ${rounded(place.x)}, ${rounded(place.y)}`
    : ''
  return {
    side,
    point: drawnAt(recorded, place, image),
    tag: `${letter} ${isNow ? 'at' : 'last at'} ${numbers}`,
    title: `Run ${letter} ${isNow ? 'points' : 'pointed last'} at ${numbers} of ${screen.width}×${screen.height}${where}`,
  }
}

function lastPoint({ stops, at, isOwn }: Other) {
  if (at === undefined) return undefined
  const run = stops[at]?.turn.run
  for (let index = at; index >= Math.max(0, at - REACH); index -= 1) {
    const stop = stops[index]
    if (stop === undefined || stop.turn.run !== run) return undefined
    const recorded = pointOf(stop)
    if (recorded !== undefined) return { recorded, isNow: isOwn && index === at }
  }
  return undefined
}

function pointOf({ action }: Stop): ActionPoint | undefined {
  const points = action?.points.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)) ?? []
  return points.find(({ role }) => role === 'target') ?? points.at(-1)
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
