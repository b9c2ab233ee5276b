const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** `gap 4 min`, `gap 1.5 h`, `gap 3 days`: how long nothing was recorded. */
export function gapText(milliseconds: number): string {
  if (milliseconds < 1.5 * HOUR) return `gap ${Math.max(1, Math.round(milliseconds / MINUTE))} min`
  if (milliseconds < 2 * DAY) return `gap ${Math.round((milliseconds / HOUR) * 2) / 2} h`
  return `gap ${Math.round(milliseconds / DAY)} days`
}
