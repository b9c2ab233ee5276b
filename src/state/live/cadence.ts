/** Shown and written to: as often as a person cares to see. */
const LIVELY_MS = 1_000
const UNSETTLED_MS = 500
/** The browser tells of changes by itself; this is for what it misses. */
const OBSERVED_MS = 5_000
const HIDDEN_MS = 10_000
/** Nobody writes for so long, so nobody waits for the next word: looks become rare. */
const SLOWER = [
  { after: 30 * 60_000, every: 30_000 },
  { after: 10 * 60_000, every: 10_000 },
  { after: 2 * 60_000, every: 3_000 },
] as const
/** A run that has ended is watched for what is written after its end, such as its totals. */
const ENDED_REST_MS = 45_000
/** Looking takes at most this part of the time. */
const LOOK_SHARE = 1 / 4

export interface Pace {
  readonly visible: boolean
  /** The browser tells of changes. */
  readonly observed: boolean
  /** A file is being written, or something waits until it rests. */
  readonly unsettled: boolean
  /** The record says that the run has ended. */
  readonly ended: boolean
  /** Since the last change. */
  readonly quietMs: number
  /** What the last look took. */
  readonly lookMs: number
}

/** Milliseconds until the next look; undefined when there is nothing more to come. */
export function nextLook(pace: Pace): number | undefined {
  const { visible, observed, unsettled, ended, quietMs, lookMs } = pace
  if (ended && !unsettled && quietMs >= ENDED_REST_MS) return undefined
  const slower = SLOWER.find(({ after }) => quietMs >= after)?.every ?? 0
  const base = unsettled ? UNSETTLED_MS : observed ? OBSERVED_MS : LIVELY_MS
  return Math.max(base, visible ? 0 : HIDDEN_MS, slower, lookMs / LOOK_SHARE)
}

/** How long a change that the browser told of waits: a file written anew is read once a second. */
export function afterChange(pace: Pick<Pace, 'visible' | 'lookMs'>, sinceLookMs: number): number {
  const apart = Math.max(pace.visible ? LIVELY_MS : HIDDEN_MS, pace.lookMs / LOOK_SHARE)
  return Math.max(50, apart - sinceLookMs)
}
