import { nearbyFrames } from '../../model/overlay/nearbyFrames.ts'
import type { Size } from '../../model/point.ts'
import { framesOf } from '../../model/stops.ts'
import type { Stop } from '../../model/stops.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { create } from 'zustand'
import { stopsOfTrajectory } from '../current.ts'
import { loadImage, releaseImage } from './loadImage.ts'
import type { DecodedImage } from './loadImage.ts'
import { createScreenshotPool } from './screenshotPool.ts'
import type { ScreenshotRef } from './screenshotPool.ts'
import { afterPaint, measureScrub } from './scrubTiming.ts'
import { findRun, useSession } from '../session.ts'
import { useSettings } from '../settings.ts'
import { emptyStage, kindsOf, useStage, wantedPanes } from './stage.ts'
import type { StagePane, WantedPane } from './stage.ts'
import { useView } from '../view.ts'
import type { FrameChoice } from '../view.ts'

/** 25 MB of decoded pixels: three full HD screens, or the one on stage in 4K. */
const MAX_PIXELS = 6_300_000
/** A seek farther than this is a drag across the run: neighbours wait until it rests. */
const NEAR_STOPS = 2
const REST_MS = 80
/** The frame that shows the new stop is painted first; quicker than a held key repeats. */
const PAINT_MS = 20

interface Selection {
  readonly run: string
  readonly drop: string
  readonly trajectory: Trajectory
  readonly stops: readonly Stop[]
  readonly stop: Stop
  readonly choice: FrameChoice
  readonly loupe: boolean
}

let selection: Selection | undefined
let direction: 1 | -1 = 1
let scrub: { readonly start: number; readonly prefetched: boolean } | undefined
let pendingSince = 0

const pool = createScreenshotPool<DecodedImage>(
  {
    load: loadImage,
    release: releaseImage,
  },
  MAX_PIXELS,
  () => {
    refresh()
    useDecoded.setState(({ count }) => ({ count: count + 1 }))
  },
)

/** Counts decoded screens: what draws from `stageBitmap` beside the stage looks again. */
export const useDecoded = create<{ readonly count: number }>()(() => ({ count: 0 }))

/** The decoded pixels of a pane, to be drawn at once; they belong to the pool. */
export function stageBitmap(ref: ScreenshotRef): ImageBitmap | undefined {
  const state = pool.get(ref)
  return state?.status === 'ready' ? state.picture.bitmap : undefined
}

/** While runs are compared the stage is not on screen, and the pool holds what both runs show. */
export function wantCompared(
  current: readonly ScreenshotRef[],
  nearby: readonly ScreenshotRef[],
): void {
  if (selection === undefined) pool.want(current, nearby, REST_MS)
}

/** The comparison left the screen; where the stage follows, the pool is its own already. */
export function leaveCompared(): void {
  if (selection === undefined) pool.clear()
}

/** The size of a picture that is still being decoded, once its header is known. */
export function sizeOnTheWay(path: string): Size | undefined {
  const state = selection === undefined ? undefined : pool.get({ drop: selection.drop, path })
  return state?.status === 'reading' ? state.size : undefined
}

/** Screens whose files changed are read again by the selection that comes next. */
export function forgetScreens(drop: string, paths: ReadonlySet<string>): void {
  pool.forget((ref) => ref.drop === drop && paths.has(ref.path))
}

let following = false

/**
 * Keeps the stage in step with the selection, outside React: reading starts in the same task as
 * the seek. Called once at boot; calling it again does nothing.
 */
export function followSelection(): void {
  if (following) return
  following = true
  useView.subscribe(update)
  useSession.subscribe(update)
  useSettings.subscribe(update)
  update()
}

function update(): void {
  const next = readSelection()
  if (next === undefined) {
    leave()
    return
  }
  const before = selection
  if (before !== undefined && isSame(before, next)) return
  selection = next
  const changedRun = before?.run !== next.run
  if (changedRun) useStage.setState(emptyStage)
  const distance = changedRun ? 0 : next.stop.index - before.stop.index
  if (distance !== 0) direction = distance > 0 ? 1 : -1
  const panes = wantedPanes(next.stop, next.choice)
  const current = refsOf(panes, next.drop)
  if (distance !== 0 && before?.trajectory === next.trajectory) {
    const prefetched = current.every((ref) => pool.get(ref)?.status === 'ready')
    scrub = { start: performance.now(), prefetched }
  }
  pendingSince = performance.now()
  const beside = besideStage(next, current)
  const besidePaths = new Set(beside.map(({ path }) => path))
  const nearby = nearbyFrames(next.stops, next.stop.index, direction, kindsOf(next.choice))
  pool.want(
    current,
    nearby.filter((path) => !besidePaths.has(path)).map((path) => ({ drop: next.drop, path })),
    Math.abs(distance) > NEAR_STOPS ? REST_MS : PAINT_MS,
    beside,
  )
  refresh()
}

function readSelection(): Selection | undefined {
  const { run: key, stop: index, frame: choice, screen } = useView.getState()
  if (screen === 'compare') return undefined
  const run = findRun(useSession.getState(), key)
  const trajectory = run?.trajectory
  if (run === undefined || trajectory === undefined) return undefined
  const stops = stopsOfTrajectory(trajectory)
  const stop = stops[Math.min(index, stops.length - 1)]
  if (stop === undefined) return undefined
  const { loupe } = useSettings.getState()
  return { run: run.key, drop: run.found.drop, trajectory, stops, stop, choice, loupe }
}

/** The loupe shows both screens, whichever is on stage. */
function besideStage(
  { stop, drop, loupe }: Selection,
  onStage: readonly ScreenshotRef[],
): readonly ScreenshotRef[] {
  if (!loupe) return []
  const { saw, after } = framesOf(stop)
  return [saw, after]
    .flatMap((frame) => (frame === undefined ? [] : [{ drop, path: frame.artifact }]))
    .filter(({ path }) => !onStage.some((ref) => ref.path === path))
}

function isSame(a: Selection, b: Selection): boolean {
  return (
    a.run === b.run &&
    a.stop === b.stop &&
    a.choice === b.choice &&
    a.stops === b.stops &&
    a.loupe === b.loupe
  )
}

function leave(): void {
  if (selection === undefined) return
  selection = undefined
  scrub = undefined
  pool.clear()
  useStage.setState(emptyStage)
}

/** Shows the selection as soon as all of its pictures are decoded; until then what was shown stays. */
function refresh(): void {
  if (selection === undefined) return
  const { trajectory, stop, drop, choice } = selection
  const wanted = wantedPanes(stop, choice)
  const isListed = stop.turn.status === 'listed' && trajectory.reading !== 'complete'
  if (isListed && wanted.every((pane) => pane.found === undefined)) {
    useStage.setState({ trajectory, pending: { kind: 'turn' } })
    return
  }
  const panes: StagePane[] = []
  for (const pane of wanted) {
    const settled = settlePane(pane, drop)
    if (settled === undefined) {
      const path = pane.found?.ref.artifact ?? ''
      useStage.setState({ trajectory, pending: { kind: 'image', path, since: pendingSince } })
      return
    }
    panes.push(settled)
  }
  useStage.setState({ trajectory, stop, panes, choice, pending: undefined })
  finish(stop, panes)
}

/** What a pane shows; undefined while its picture is on its way. */
export function settlePane(pane: WantedPane, drop: string): StagePane | undefined {
  const { wanted, found, missing } = pane
  if (found === undefined) return { state: 'none', path: missing, wanted }
  const { kind, ref } = found
  const path = ref.artifact
  const state = pool.get({ drop, path })
  if (state?.status === 'failed')
    return { state: 'failed', kind, path, message: state.message, wanted }
  if (state?.status !== 'ready') return undefined
  const { size, damaged } = state.picture
  return { state: 'image', kind, drop, path, size, damaged, certainty: ref.certainty, wanted }
}

function finish(stop: Stop, panes: readonly StagePane[]): void {
  const [first] = panes
  const artifact = first?.path
  const done = scrub
  scrub = undefined
  if (done === undefined) return
  afterPaint(() =>
    measureScrub(done.start, { stop: stop.index, artifact, prefetched: done.prefetched }),
  )
}

function refsOf(panes: readonly WantedPane[], drop: string): readonly ScreenshotRef[] {
  return panes.flatMap(({ found }) =>
    found === undefined ? [] : [{ drop, path: found.ref.artifact }],
  )
}
