import type { Trajectory } from '../trajectory.ts'

type Clock = Trajectory['clock']

/** What is said of a time's zone: a moment in UTC is shown in the reader's own zone. */
export const CLOCK_NOTES: Readonly<Record<Clock, string>> = {
  utc: 'recorded in UTC, shown in your zone',
  local: 'recorded in local time, zone not recorded',
  unknown: 'zone unknown',
}

const zoned = new Intl.DateTimeFormat('en-GB', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'short',
})

const DAY_PARTS = ['year', 'month', 'day'] as const
const CLOCK_PARTS = ['hour', 'minute', 'second'] as const

/**
 * `2025-09-14 12:31:37 CEST`. Times without a zone were read as if they were UTC, so their own
 * digits come back unchanged.
 */
export function timeText(milliseconds: number, clock: Clock): string {
  const date = new Date(milliseconds)
  if (Number.isNaN(date.getTime())) return '–'
  if (clock !== 'utc') return date.toISOString().slice(0, 19).replace('T', ' ')
  const parts = new Map(zoned.formatToParts(date).map((part) => [part.type, part.value]))
  const join = (names: readonly Intl.DateTimeFormatPartTypes[], sign: string): string =>
    names.map((name) => parts.get(name) ?? '').join(sign)
  return `${join(DAY_PARTS, '-')} ${join(CLOCK_PARTS, ':')} ${parts.get('timeZoneName') ?? ''}`.trim()
}
