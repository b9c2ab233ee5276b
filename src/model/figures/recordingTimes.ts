import type { Stop } from '../stops.ts'

/** When a stop began, in Unix milliseconds: its action's own time, else its turn's. */
export function stopTime(stop: Stop | undefined): number | undefined {
  return stop?.action?.startedAt ?? stop?.turn.startedAt
}

/**
 * The stop that is going on at a time: the last one that had begun. Before the first it is the
 * first; undefined where no stop has a time.
 */
export function stopAtTime(stops: readonly Stop[], time: number): Stop | undefined {
  let found: Stop | undefined
  for (const stop of stops) {
    const start = stopTime(stop)
    if (start === undefined) continue
    if (found !== undefined && start > time) break
    found = stop
  }
  return found
}

/** A recording may begin so long before the run, and end so long after it. */
const AROUND_MS = 60 * 60 * 1000

/** Whether a recording that claims to begin at `start` can be one of this run. */
export function isPlausibleStart(
  start: number,
  durationMs: number,
  run: { readonly startedAt?: number; readonly endedAt?: number },
): boolean {
  const { startedAt, endedAt = run.startedAt } = run
  if (startedAt === undefined || endedAt === undefined) return false
  return (
    start < endedAt && start + durationMs > startedAt && Math.abs(start - startedAt) < AROUND_MS
  )
}
