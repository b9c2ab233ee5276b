/** Numbers as people read them. `undefined` is unknown and shown as an en dash, never as 0. */
export const UNKNOWN = '–'

const grouped = new Intl.NumberFormat('en-US')

export function formatCount(value: number | undefined): string {
  return value === undefined ? UNKNOWN : grouped.format(value)
}

/** `950`, `2.0k`, `93.3k`, `1.2M`. */
export function formatShortCount(value: number | undefined): string {
  if (value === undefined) return UNKNOWN
  if (value < 1000) return grouped.format(value)
  if (value < 999_950) return `${(value / 1000).toFixed(1)}k`
  return `${(value / 1_000_000).toFixed(1)}M`
}

/** US dollars with as many digits as small amounts need to stay apart. */
export function formatCost(value: number | undefined, digits = 3): string {
  if (value === undefined) return UNKNOWN
  if (value === 0) return '$0'
  const smallest = 10 ** -digits
  if (value > 0 && value < smallest / 2) return `<$${smallest.toFixed(digits)}`
  return `$${value.toFixed(digits)}`
}

/** A cost that is worked out and not recorded: never without its sign. */
export function formatEstimate(value: number | undefined, digits = 3): string {
  return value === undefined ? UNKNOWN : `~${formatCost(value, digits)}`
}

/** `0:04.2`, `1:42.4`, `1:02:03`: tenths only below an hour. */
export function formatClock(milliseconds: number | undefined): string {
  if (milliseconds === undefined) return UNKNOWN
  const sign = milliseconds < 0 ? '-' : ''
  const tenths = Math.round(Math.abs(milliseconds) / 100)
  const seconds = Math.floor(tenths / 10)
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const rest = String(seconds % 60).padStart(2, '0')
  if (hours > 0) return `${sign}${hours}:${String(minutes).padStart(2, '0')}:${rest}`
  return `${sign}${minutes}:${rest}.${tenths % 10}`
}

/** A span as people say it: `120 ms`, `4.76 s`, `48.2 s`, then as `formatClock`. */
export function formatDuration(milliseconds: number | undefined): string {
  if (milliseconds === undefined) return UNKNOWN
  const size = Math.abs(milliseconds)
  if (size < 999.5) return `${Math.round(milliseconds)} ms`
  if (size < 9995) return `${(milliseconds / 1000).toFixed(2)} s`
  if (size < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`
  return formatClock(milliseconds)
}

const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** Decimal units, as file managers show them: `0 B`, `1.2 kB`, `2.67 GB`. */
export function formatBytes(bytes: number | undefined): string {
  if (bytes === undefined) return UNKNOWN
  let value = bytes
  let unit = 0
  while (value >= 999.5 && unit < BYTE_UNITS.length - 1) {
    value /= 1000
    unit += 1
  }
  const digits = unit === 0 ? 0 : value < 9.995 ? 2 : value < 99.95 ? 1 : 0
  return `${value.toFixed(digits)} ${BYTE_UNITS[unit] ?? ''}`
}

const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const AGES = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** `now`, `5 minutes ago`, `yesterday`. Both in Unix milliseconds. */
export function formatAgo(time: number | undefined, now: number): string {
  if (time === undefined) return UNKNOWN
  for (const [unit, length] of AGES) {
    if (Math.abs(now - time) >= length) return ago.format(Math.round((time - now) / length), unit)
  }
  return 'now'
}
