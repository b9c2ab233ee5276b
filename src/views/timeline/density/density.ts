import type { Stop } from '../../../model/stops.ts'
import { isTroubled } from '../../../model/marks/turnMarks.ts'
import { totalTokensOf } from '../../../model/usage.ts'
import { leftOf, lengthOf } from '../columns.ts'
import type { Columns } from '../columns.ts'
import { schemeOf } from './densityScheme.ts'
import type { DensityScheme, Tone } from './densityScheme.ts'

export interface Density {
  /** One path of bars per tone: colour by action, height by tokens. */
  readonly bars: Readonly<Record<Tone, string>>
  /** Not read yet. */
  readonly listed: string
  readonly boundaries: string
  readonly troubled: string
}

/** Bars narrower than this could not be told apart. */
const BAR = 2
const LOWEST = 0.25

interface Bucket {
  readonly from: number
  readonly to: number
  /** Pixels of the strip. */
  readonly left: number
  readonly right: number
}

/** Neighbouring stops that share a bar of the strip: at least two pixels each. */
export function bucketsOf(columns: Columns): readonly Bucket[] {
  const count = columns.edges.length - 1
  const scale = columns.room / lengthOf(columns)
  const buckets: Bucket[] = []
  let from = 0
  while (from < count) {
    const left = Math.floor(leftOf(columns, from) * scale)
    let to = from + 1
    while (to < count && Math.floor(leftOf(columns, to) * scale) < left + BAR) to += 1
    buckets.push({ from, to, left, right: Math.floor(leftOf(columns, to) * scale) })
    from = to
  }
  return buckets
}

/** The whole run in `columns.room` pixels: at most one bar, boundary and mark per two pixels. */
export function densityOf(
  stops: readonly Stop[],
  columns: Columns,
  height: number,
  peakTokens: number,
  withProblem: ReadonlySet<number>,
): Density {
  const parts: Record<Tone | 'listed', string[]> = {
    first: [],
    second: [],
    third: [],
    fourth: [],
    fifth: [],
    listed: [],
  }
  const scheme = schemeOf(stops)
  const boundaries: string[] = []
  const troubled: string[] = []
  for (const { from, to, left, right } of bucketsOf(columns)) {
    const bin = stops.slice(from, to)
    const { tone, tokens } = summaryOf(bin, scheme)
    // Where no tokens are known all are alike, and low: a block of colour would tell nothing.
    const share = peakTokens === 0 ? 0.25 : tokens / peakTokens
    const bar = Math.round(height * (LOWEST + (1 - LOWEST) * share))
    const gap = right - left > BAR ? 1 : 0
    parts[tone].push(`M${left} ${height}v${-bar}H${right - gap}v${bar}z`)
    const before = stops[from - 1] ?? bin[0]
    if (bin.some((stop) => stop.turn.run !== before?.turn.run))
      boundaries.push(`M${left} 0V${height}`)
    if (bin.some((stop) => isTroubled(stop.turn, withProblem)))
      troubled.push(`M${left - 1} 0h5v3h-5z`)
  }
  const { listed, ...tones } = parts
  return {
    bars: {
      first: tones.first.join(''),
      second: tones.second.join(''),
      third: tones.third.join(''),
      fourth: tones.fourth.join(''),
      fifth: tones.fifth.join(''),
    },
    listed: listed.join(''),
    boundaries: boundaries.join(''),
    troubled: troubled.join(''),
  }
}

/** The most frequent tone of a bin, and the most tokens that one of its turns took. */
function summaryOf(
  bin: readonly Stop[],
  scheme: DensityScheme,
): {
  readonly tone: Tone | 'listed'
  readonly tokens: number
} {
  const counts = new Map<Tone | 'listed', number>()
  let tone: Tone | 'listed' = 'listed'
  let tokens = 0
  for (const stop of bin) {
    const its = stop.turn.status === 'listed' ? 'listed' : scheme.toneOf(stop)
    const count = (counts.get(its) ?? 0) + 1
    counts.set(its, count)
    if (count > (counts.get(tone) ?? 0)) tone = its
    tokens = Math.max(tokens, totalTokensOf(stop.turn.usage ?? {}) ?? 0)
  }
  return { tone, tokens }
}
