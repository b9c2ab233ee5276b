import type { Box, ImagePoint } from '../../model/point.ts'
import { framesOf } from '../../model/stops.ts'
import { changedShare } from '../../model/screenChange.ts'
import type { ChangedRegion, ScreenChange } from '../../model/screenChange.ts'
import { aimedAt } from '../shared/aim.ts'
import type { AnalysedRun } from '../check.ts'
import { changeOf } from './changeOf.ts'
import { isPassive } from '../shared/intents.ts'
import { distanceBetween, distanceToBox, overlapShare, unionOf } from '../shared/nearness.ts'

/** Seen so often, whatever was done: a spinner, a carousel, a ticker. */
const MIN_TIMES = 5
/** Of all pairs of screens between which little changed. */
const MIN_SHARE = 0.6
/** What changes whenever one button is clicked is its effect, wherever it shows. */
const MIN_PLACES = 3
/** Pixels between two places that are not the same button. */
const APART = 100
/**
 * Seen between all of so many pairs, from so few places away from it, and no smaller: a ticker in a
 * run that does little else than try one thing. A number that counts what is clicked is smaller.
 */
const ALWAYS = { times: 7, places: 2, area: 400 }
/** Seen so often while nothing was done. */
const MIN_TIMES_ALONE = 2
/** Larger parts of a screen are its content. */
const MAX_AREA = 0.03
/** What changes so near to where was clicked may be the effect. */
const NEAR = 80
/** So near in height, it is on the same row: the box at the other end of a label. */
const ROW = 32
/** So far along it; what lies further off has a row of its own. */
const ROW_LENGTH = 480
/** Where more changes, something loads or opens, and tells nothing of what moves by itself. */
const CALM_SHARE = 0.03

/** Part of the screen that changes by itself, whatever the agent does. */
interface Track {
  box: Box
  times: number
  alone: number
  near: number
  /** Where was clicked when it changed, each place once. */
  places: ImagePoint[]
  /** Those of them that are not near. */
  away: number
  last: number
}

const boxesOfRun = new WeakMap<AnalysedRun, readonly Box[]>()

/**
 * Where the screen moves by itself. Told only when everything is measured: what seems to move all
 * the time may turn out to have rested.
 */
export function ambientBoxes(run: AnalysedRun): readonly Box[] {
  if (!run.complete) return []
  const known = boxesOfRun.get(run)
  if (known !== undefined) return known
  const boxes = findAmbient(run)
  boxesOfRun.set(run, boxes)
  return boxes
}

/** The parts of a change that do not move by themselves. */
export function ownRegions(run: AnalysedRun, change: ScreenChange): readonly ChangedRegion[] {
  const boxes = ambientBoxes(run)
  if (boxes.length === 0) return change.regions
  return change.regions.filter((region) => !boxes.some((box) => overlapShare(region, box) >= 0.7))
}

function findAmbient(run: AnalysedRun): readonly Box[] {
  const tracks: Track[] = []
  let calm = 0
  const add = (
    change: ScreenChange | undefined,
    at: ImagePoint | undefined,
    alone: boolean,
  ): void => {
    if (change?.kind !== 'compared' || changedShare(change) > CALM_SHARE) return
    calm += 1
    const largest = change.size.width * change.size.height * MAX_AREA
    for (const region of change.regions) {
      if (region.width * region.height > largest) continue
      const track = trackOf(tracks, region, largest)
      if (track.last === calm) continue
      track.last = calm
      track.times += 1
      track.alone += alone ? 1 : 0
      if (at === undefined) continue
      const near = isNear(at, region)
      track.near += near ? 1 : 0
      if (track.places.some((place) => distanceBetween(place, at) <= APART)) continue
      track.places.push(at)
      track.away += near ? 0 : 1
    }
  }
  let last: string | undefined
  for (const stop of run.stops) {
    const { saw, before, after } = framesOf(stop)
    const from = (before ?? saw)?.artifact
    const to = after?.artifact
    if (last !== undefined && from !== undefined && last !== from) {
      add(changeOf(run, last, from), undefined, true)
    }
    const isQuiet = stop.action === undefined || isPassive(stop.action.intent)
    const at = aimedAt(run, stop)?.at
    // Where keys and text have their effect is not known.
    if (from !== undefined && to !== undefined && (isQuiet || at !== undefined)) {
      add(changeOf(run, from, to), at, isQuiet)
    }
    last = to ?? from ?? last
  }
  return tracks
    .filter(
      ({ box, times, alone, near, places, away }) =>
        (alone >= MIN_TIMES_ALONE && near === 0) ||
        (times === calm &&
          times >= ALWAYS.times &&
          away >= ALWAYS.places &&
          box.width * box.height >= ALWAYS.area) ||
        (near <= times / 4 &&
          times >= MIN_TIMES &&
          times >= calm * MIN_SHARE &&
          places.length >= MIN_PLACES),
    )
    .map(({ box }) => box)
}

/** Around the point, or on its row. */
function isNear(at: ImagePoint, region: Box): boolean {
  const isOnRow =
    at.y >= region.y - ROW &&
    at.y <= region.y + region.height + ROW &&
    at.x >= region.x - ROW_LENGTH &&
    at.x <= region.x + region.width + ROW_LENGTH
  return isOnRow || distanceToBox(at, region) <= NEAR
}

/** The track that a region belongs to, widened by it; a new one where it lies apart. */
function trackOf(tracks: Track[], region: Box, largest: number): Track {
  for (const track of tracks) {
    if (Math.max(overlapShare(region, track.box), overlapShare(track.box, region)) < 0.5) continue
    const union = unionOf(track.box, region)
    if (union.width * union.height <= largest) track.box = union
    return track
  }
  const track = { box: region, times: 0, alone: 0, near: 0, places: [], away: 0, last: -1 }
  tracks.push(track)
  return track
}
