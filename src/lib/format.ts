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
