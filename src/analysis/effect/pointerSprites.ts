import type { Box, ImagePoint, Size } from '../../model/point.ts'
import type { ChangedRegion, ScreenChange } from '../../model/screenChange.ts'
import type { Stop } from '../../model/stops.ts'
import { placeOf } from '../shared/actionKey.ts'
import { changeOf } from './changeOf.ts'
import type { AnalysedRun } from '../check.ts'
import { effectPair } from './effectPair.ts'
import { distanceBetween } from '../shared/nearness.ts'

/** Pointers are so wide and high, on screens of one and of two pixels a point. */
const WIDTHS = { least: 8, most: 48 }
const HEIGHTS = { least: 14, most: 64 }
/** The tip of an arrow is its upper end; a hand's finger is a little below that of its picture. */
const TIP = 3
/** Higher ones are those of two pixels a point. */
const HIGH = 32
/** Pictures of less or more pixels are something else. */
const PIXELS = { least: 60, most: 900 }
/** One may be something that a click put there; in two places it hangs from where was clicked. */
const MIN_PLACES = 2
/** Pixels between two places that count as two. */
const APART = 30
/** Nearer than this, the pictures before and after a step lie over one another. */
const STEP = 32

/** The pointer as this run's screens show it; an arrow, a hand and a beam differ a little. */
interface Pointer {
  readonly height: number
  readonly pixels: number
}

/** Where the pointer stood before an action and after it, as far as the record tells. */
export function pointersAround(run: AnalysedRun, { index }: Stop): readonly ImagePoint[] {
  const places = placesOf(run)
  return [places[index - 1], places[index]].filter((place) => place !== undefined)
}

/** Whether a region is nothing but the pointer: come to, or gone from, one of these places. */
export function isPointer(
  run: AnalysedRun,
  region: ChangedRegion,
  places: readonly ImagePoint[],
  screen: Size,
): boolean {
  if (places.length === 0) return false
  const pointer = pointerOf(run)
  if (pointer === undefined) return false
  const [from, to] = places
  const step = from === undefined || to === undefined ? 0 : distanceBetween(from, to)
  const isStep = step > 0 && step <= STEP
  const reach = isStep ? step : 0
  if (region.pixels > pointer.pixels * (isStep ? 1.8 : 1.3)) return false
  return places.some(
    (place) =>
      hangsFrom(onScreen(place, screen), region, pointer.height, reach) &&
      isWhole(region, screen, isStep),
  )
}

const placesOfRun = new WeakMap<AnalysedRun, readonly (ImagePoint | undefined)[]>()
const pointerOfRun = new WeakMap<AnalysedRun, { readonly pointer: Pointer | undefined }>()

/** By stop: where the pointer stands once its action was executed. */
function placesOf(run: AnalysedRun): readonly (ImagePoint | undefined)[] {
  const known = placesOfRun.get(run)
  if (known !== undefined) return known
  let last: ImagePoint | undefined
  const places = run.stops.map(({ action }) => {
    const point = action?.points.findLast(({ role }) => role === 'target' || role === 'end')
    if (action !== undefined && point !== undefined) last = placeOf(run, action, point)
    return last
  })
  placesOfRun.set(run, places)
  return places
}

/**
 * Undefined for screens that do not show it. It hangs from where was clicked in several places, and
 * at least once it is gone after the next move: what a click puts there stays. One pair of screens
 * may tell it already.
 */
function pointerOf(run: AnalysedRun): Pointer | undefined {
  const known = pointerOfRun.get(run)
  if (known !== undefined) return known.pointer
  const seen: ImagePoint[] = []
  let [recognised, leavings, height, pixels] = [0, 0, 0, 0]
  const places = placesOf(run)
  for (const stop of run.stops) {
    const [from, to] = [places[stop.index - 1], places[stop.index]]
    const change = changeAt(run, stop)
    if (change === undefined || to === undefined || from === to) continue
    // The pictures before and after a small step are one region.
    if (from !== undefined && distanceBetween(from, to) <= STEP) continue
    for (const region of [...change.regions, ...change.ignored]) {
      if (!isLikeAPointer(region)) continue
      const isKnown = 'why' in region && region.why === 'pointer'
      if (isKnown) recognised += 1
      const place = [from, to].find((each) => each !== undefined && hangs(each, region))
      if (place === undefined && !isKnown) continue
      if (place !== undefined && seen.every((other) => distanceBetween(other, place) > APART))
        seen.push(place)
      if (place !== undefined && place === from) leavings += 1
      height = Math.max(height, region.height)
      pixels = Math.max(pixels, region.pixels)
    }
  }
  const isShown = recognised > 0 || (seen.length >= MIN_PLACES && leavings > 0)
  const pointer = isShown ? { height, pixels } : undefined
  pointerOfRun.set(run, { pointer })
  return pointer
}

function changeAt(run: AnalysedRun, stop: Stop): ScreenChange | undefined {
  const pair = effectPair(stop)
  return pair === undefined ? undefined : changeOf(run, pair.before, pair.after)
}

function isLikeAPointer({ width, height, pixels }: ChangedRegion): boolean {
  return (
    width >= WIDTHS.least &&
    width <= WIDTHS.most &&
    height >= HEIGHTS.least &&
    height <= HEIGHTS.most &&
    pixels >= PIXELS.least &&
    pixels <= PIXELS.most
  )
}

function hangs(place: ImagePoint, region: Box): boolean {
  return hangsFrom(place, region, region.height, 0)
}

/** Its upper end is at the place, and it goes to the right of it rather than to the left. */
function hangsFrom(
  { x, y }: ImagePoint,
  region: Box,
  pointerHeight: number,
  reach: number,
): boolean {
  const density = pointerHeight > HIGH ? 2 : 1
  const tip = TIP * density + reach
  const left = pointerHeight / 2 + reach
  const right = region.x + region.width
  return (
    Math.abs(region.y - y) <= tip &&
    region.y + region.height <= y + pointerHeight + tip &&
    region.x >= x - left &&
    right > x - TIP * density &&
    right <= x + pointerHeight + reach
  )
}

/** Where the pointer stands of somebody who sends it past the edge. */
function onScreen({ x, y }: ImagePoint, { width, height }: Size): ImagePoint {
  return {
    x: Math.min(Math.max(x, 0), width - 1),
    y: Math.min(Math.max(y, 0), height - 1),
  }
}

/** Large enough to be all of it, or cut by the edge of the screen. */
function isWhole(region: Box, { width, height }: Size, isStep: boolean): boolean {
  const isCut = region.x + region.width >= width || region.y + region.height >= height
  return isCut || isStep || region.height >= HEIGHTS.least
}
