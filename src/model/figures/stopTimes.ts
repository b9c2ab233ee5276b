import type { Stop } from '../stops.ts'
import type { Trajectory } from '../trajectory.ts'

/** Gaps between stops longer than this play, and take room, as if they were this long. */
export const IDLE_CAP = 10_000
/** Dwell at 1× where steps, not times, are played, and where no time is recorded. */
export const STEP_DWELL = 900
/** Below this a stop could not be seen at all; actions of one turn may share a time stamp. */
const SHORTEST_DWELL = 120

export type PlayTiming = 'step' | 'recorded'

/** When a stop began, in Unix milliseconds: its action's own time, else its turn's. */
function startOf(stop: Stop): number | undefined {
  return stop.action?.startedAt ?? stop.turn.startedAt
}

/** Milliseconds from the start of the run to the stop. */
export function elapsedAt(trajectory: Trajectory, stop: Stop): number | undefined {
  const start = startOf(stop)
  if (start === undefined || trajectory.startedAt === undefined) return undefined
  return Math.max(0, start - trajectory.startedAt)
}

/** Recorded time from stop `index` to the next one, or to its own end when it is the last. */
export function gapAfter(stops: readonly Stop[], index: number): number | undefined {
  const stop = stops[index]
  if (stop === undefined) return undefined
  const start = startOf(stop)
  const next = stops[index + 1]
  const end = next === undefined ? (stop.action?.endedAt ?? stop.turn.endedAt) : startOf(next)
  return start === undefined || end === undefined ? undefined : Math.max(0, end - start)
}

/** Shorter pauses are how agents work; longer ones are worth a mark. */
const LONG_GAP = 60_000

const gapsByStops = new WeakMap<readonly Stop[], ReadonlyMap<number, number>>()

/**
 * Where nothing was recorded for longer than `LONG_GAP`: the stop after it and the milliseconds
 * since the end of the stop before it, or since its start where no end is recorded.
 */
export function longGaps(stops: readonly Stop[]): ReadonlyMap<number, number> {
  const known = gapsByStops.get(stops)
  if (known !== undefined) return known
  const gaps = new Map<number, number>()
  let last: number | undefined
  for (const stop of stops) {
    const start = startOf(stop)
    if (start !== undefined && last !== undefined && start - last > LONG_GAP) {
      gaps.set(stop.index, start - last)
    }
    const isLastOfTurn = stop.part === stop.parts - 1
    const ends = [start, stop.action?.endedAt, isLastOfTurn ? stop.turn.endedAt : undefined]
    for (const end of ends) {
      if (end !== undefined && (last === undefined || end > last)) last = end
    }
  }
  gapsByStops.set(stops, gaps)
  return gaps
}

export interface Dwell {
  readonly milliseconds: number
  /** The recorded gap was longer than the idle cap. */
  readonly cut: boolean
}

/** How long stop `index` stays before the next one plays; `undefined` at the end of the run. */
export function dwellAt(
  stops: readonly Stop[],
  index: number,
  timing: PlayTiming,
  speed: number,
): Dwell | undefined {
  if (index < 0 || index >= stops.length - 1) return undefined
  const gap = timing === 'recorded' ? gapAfter(stops, index) : undefined
  if (gap === undefined) return { milliseconds: STEP_DWELL / speed, cut: false }
  const bounded = Math.max(SHORTEST_DWELL, Math.min(gap, IDLE_CAP))
  return { milliseconds: bounded / speed, cut: gap > IDLE_CAP }
}

export function hasTimes(stops: readonly Stop[]): boolean {
  const [first] = stops
  const last = stops.at(-1)
  if (first === undefined || last === undefined || first === last) return false
  return startOf(first) !== undefined && startOf(last) !== undefined
}
