import type { JsonValue } from '../../lib/json/json.ts'

export interface RecordedTime {
  /** Unix milliseconds. */
  readonly at: number
  /** `local`: written without a zone, kept as it stands. */
  readonly clock: 'utc' | 'local'
}

/** 1582-10-15 to 1970-01-01 in ticks of 100 ns, the count of a version 1 UUID. */
const UUID1_EPOCH = 122_192_928_000_000_000n
const LATEST = 4_102_444_800_000 // 2100-01-01

/** A time as runs record it: UUID1 ticks, ISO text, Unix seconds or milliseconds. */
export function parseTime(value: JsonValue | undefined): RecordedTime | undefined {
  if (typeof value === 'number') return fromNumber(value)
  if (typeof value !== 'string' || value.length > 40) return undefined
  if (/^\d{16,19}$/.test(value)) {
    return plausible(Number((BigInt(value) - UUID1_EPOCH) / 10_000n), 'utc')
  }
  if (/^\d{9,13}(\.\d+)?$/.test(value)) return fromNumber(Number(value))
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(value)) return undefined
  const zoned = /(Z|[+-]\d\d:?\d\d)$/i.test(value)
  const iso = value.replace(' ', 'T')
  return plausible(Date.parse(zoned ? iso : `${iso}Z`), zoned ? 'utc' : 'local')
}

function fromNumber(value: number): RecordedTime | undefined {
  return plausible(Math.round(value < 1e11 ? value * 1000 : value), 'utc')
}

function plausible(at: number, clock: RecordedTime['clock']): RecordedTime | undefined {
  return Number.isFinite(at) && at > 0 && at < LATEST ? { at, clock } : undefined
}
