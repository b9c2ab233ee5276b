import { UNKNOWN } from '../../../lib/text/format.ts'

// The Swedish form is the one that sorts: 2025-09-14 06:31.
const local = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' })

/** Minute of the start, in the zone of this browser. */
export function formatWhen(time: number | undefined): string {
  return time === undefined || Math.abs(time) > 8.64e15 ? UNKNOWN : local.format(time)
}
