import type { Box, ImagePoint, Size } from '../../model/point.ts'
import type { ScreenFacts } from '../check.ts'
import { nearestBox } from '../shared/nearness.ts'
import type { Spot } from '../pixels/spot.ts'
import type { SpaceClick } from './spaceClicks.ts'

/** What one click tells for or against a reading that places it at a point. */
export interface PlaceWeight {
  readonly inside: boolean
  readonly spot: 'centred' | 'on' | 'off' | 'flat' | 'unknown'
  /** To the nearest change after it; absent where nothing changed, or nearly everything. */
  readonly fromChange?: number
  readonly onTarget?: boolean
  /** How much more often this is seen at places that are meant than elsewhere, as a logarithm. */
  readonly weight: number
}

/** A point no farther from the middle than this part of the half side is aimed at the middle. */
const CENTRED = 0.42
/** Larger boxes are panels and rows: points fall into them by chance. */
const LARGE = { width: 300, height: 90 }

/**
 * Weights are logarithms of how much more often the thing is seen under points that agents mean
 * than under points elsewhere on the same screens, rounded, from runs whose truth is known.
 */
const WEIGHTS = {
  outside: -3,
  onTarget: 3,
  offTarget: -1,
  centredOnControl: 2.8,
  centredOnLarge: 0.9,
  centredOnContent: 1.7,
  onControl: 0.4,
  onLarge: -0.9,
  content: -0.3,
  flat: -0.8,
} as const

/** Changes that cover more of the screen than this are everywhere near. */
const LOCAL_SHARE = 0.3

export function weighPlace(
  click: SpaceClick,
  at: ImagePoint,
  size: Size,
  screens: ScreenFacts,
): PlaceWeight {
  const inside = at.x >= 0 && at.y >= 0 && at.x < size.width && at.y < size.height
  if (!inside) return { inside, spot: 'unknown', weight: WEIGHTS.outside }
  const [spot, spotWeight] = weighSpot(screens.spotAt(click.screen, at), at)
  const fromChange = distanceToChange(click, at, size)
  const onTarget = click.target === undefined ? undefined : isIn(click.target, at)
  const targetWeight = onTarget === undefined ? 0 : onTarget ? WEIGHTS.onTarget : WEIGHTS.offTarget
  return {
    inside,
    spot,
    weight: spotWeight + targetWeight,
    ...(fromChange === undefined ? {} : { fromChange }),
    ...(onTarget === undefined ? {} : { onTarget }),
  }
}

function weighSpot(spot: Spot | undefined, at: ImagePoint): readonly [PlaceWeight['spot'], number] {
  if (spot === undefined) return ['unknown', 0]
  if (spot.on === 'flat') return ['flat', WEIGHTS.flat]
  if (spot.box === undefined) return ['off', WEIGHTS.content]
  const offCentre = distanceFromCentre(spot.box, at)
  const isLarge = spot.box.width >= LARGE.width || spot.box.height >= LARGE.height
  if (offCentre <= CENTRED) {
    if (isLarge) return ['centred', WEIGHTS.centredOnLarge]
    return ['centred', spot.on === 'control' ? WEIGHTS.centredOnControl : WEIGHTS.centredOnContent]
  }
  if (spot.on === 'content') return ['off', WEIGHTS.content]
  return ['on', isLarge ? WEIGHTS.onLarge : WEIGHTS.onControl]
}

/** 0 in the middle of a box, 1 on its outline. */
function distanceFromCentre({ x, y, width, height }: Box, at: ImagePoint): number {
  return Math.max(
    Math.abs(at.x - x - width / 2) / Math.max(1, width / 2),
    Math.abs(at.y - y - height / 2) / Math.max(1, height / 2),
  )
}

function distanceToChange(
  { change, regions, isAnswered }: SpaceClick,
  at: ImagePoint,
  size: Size,
): number | undefined {
  if (change === undefined || !isAnswered) return undefined
  const changed = regions.reduce((sum, { width, height }) => sum + width * height, 0)
  if (changed > LOCAL_SHARE * size.width * size.height) return undefined
  return nearestBox(at, regions)?.distance
}

function isIn({ x, y, width, height }: Box, at: ImagePoint): boolean {
  return at.x >= x && at.y >= y && at.x <= x + width && at.y <= y + height
}
