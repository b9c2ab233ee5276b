import type { Stop } from '../../../model/stops.ts'
import { longGaps } from '../../../model/figures/stopTimes.ts'
import type { TurnPeaks } from '../../../model/figures/turnPeaks.ts'
import { totalTokensOf } from '../../../model/usage.ts'
import { centreOf, leftOf } from '../columns.ts'
import type { Columns, StopRange } from '../columns.ts'
import type { Rows } from '../rows.ts'
import { middleOf } from '../rows.ts'

/** SVG paths of everything in the window, a handful of elements however many stops there are. */
export interface TrackPaths {
  /** The thread through the stops. */
  readonly thread: string
  readonly rings: string
  /** Known from file names only. */
  readonly dots: string
  /** Never executed, or without an answer. */
  readonly openRings: string
  readonly failedRings: string
  readonly brackets: string
  /** Where nothing was recorded for long: the thread is cut. */
  readonly gaps: string
  readonly boundaries: string
  readonly bars: string
  readonly cost: string
}

const COST_INSET = 2

export function trackPaths(
  stops: readonly Stop[],
  columns: Columns,
  rows: Rows,
  peaks: TurnPeaks,
  { from, to }: StopRange,
): TrackPaths {
  const middle = middleOf(rows.stops)
  const marks: Record<RingKind, string[]> = { plain: [], listed: [], open: [], failed: [] }
  const brackets: string[] = []
  const gaps: string[] = []
  const pauses = longGaps(stops)
  const boundaries: string[] = []
  const bars: string[] = []
  const cost: string[] = []
  let pen = 'M'
  for (let index = from; index < to; index += 1) {
    const stop = stops[index]
    if (stop === undefined) continue
    const kind = ringKindOf(stop)
    marks[kind].push(circle(centreOf(columns, index), middle, kind === 'listed' ? 2.5 : rows.ring))
    if (pauses.has(index)) gaps.push(cut(leftOf(columns, index), middle))
    const opensTurn = stop.part === 0
    if (!opensTurn && index !== from) continue
    const span = spanOf(stop, columns)
    if (stop.parts > 1) brackets.push(bracket(stop, columns, middle + rows.ring + 1))
    if (opensTurn && index > 0 && stops[index - 1]?.turn.run !== stop.turn.run) {
      boundaries.push(
        `M${px(span.left)} 4V${rows.bars === undefined ? middle + 14 : barsEnd(rows)}`,
      )
    }
    bars.push(barPath(stop, columns, rows, peaks))
    const y = costY(stop, rows, peaks)
    if (y === undefined) pen = 'M'
    else {
      cost.push(`${pen}${px((span.left + span.right) / 2)} ${px(y)}`)
      pen = 'L'
    }
  }
  const first = px(centreOf(columns, from))
  const last = px(centreOf(columns, Math.max(from, to - 1)))
  return {
    thread: to > from ? `M${first} ${middle}H${last}` : '',
    rings: marks.plain.join(''),
    dots: marks.listed.join(''),
    openRings: marks.open.join(''),
    failedRings: marks.failed.join(''),
    brackets: brackets.join(''),
    gaps: gaps.join(''),
    boundaries: boundaries.join(''),
    bars: bars.join(''),
    cost: cost.join(''),
  }
}

type RingKind = 'plain' | 'listed' | 'open' | 'failed'

function ringKindOf({ turn, action }: Stop): RingKind {
  if (turn.status === 'listed') return 'listed'
  if (action?.status === 'failed') return 'failed'
  return turn.status === 'in-flight' || action?.status === 'not-executed' ? 'open' : 'plain'
}

/** Left and right edge of the columns of a stop's turn. */
function spanOf(stop: Stop, columns: Columns): { readonly left: number; readonly right: number } {
  const first = stop.index - stop.part
  return { left: leftOf(columns, first), right: leftOf(columns, first + stop.parts) }
}

/** The bar of a stop's turn; empty where tokens are unknown. */
export function barPath(stop: Stop, columns: Columns, rows: Rows, peaks: TurnPeaks): string {
  const tokens = stop.turn.usage === undefined ? undefined : totalTokensOf(stop.turn.usage)
  if (rows.bars === undefined || tokens === undefined || peaks.tokens === 0) return ''
  const { left, right } = spanOf(stop, columns)
  // Bars leave the upper third to the cost line.
  const height = Math.max(1, (rows.bars.height * 0.62 * tokens) / peaks.tokens)
  return `M${px(left + 1)} ${barsEnd(rows)}v${px(-height)}H${px(right - 1)}v${px(height)}z`
}

/** Height of the cost line at a stop's turn; `undefined` where the cost is unknown. */
export function costY(stop: Stop, rows: Rows, peaks: TurnPeaks): number | undefined {
  const cost = stop.turn.usage?.cost
  if (rows.bars === undefined || cost === undefined || peaks.cost === 0) return undefined
  const { top, height } = rows.bars
  return top + COST_INSET + (height - 2 * COST_INSET) * (1 - cost / peaks.cost)
}

function barsEnd(rows: Rows): number {
  return rows.bars === undefined ? 0 : rows.bars.top + rows.bars.height
}

function bracket(stop: Stop, columns: Columns, top: number): string {
  const first = stop.index - stop.part
  const left = centreOf(columns, first)
  const right = centreOf(columns, first + stop.parts - 1)
  return `M${px(left)} ${px(top)}v3H${px(right)}v-3`
}

/** Two strokes across the thread, as a cut axis has them. */
function cut(x: number, middle: number): string {
  return `M${px(x - 4)} ${px(middle + 5)}l4 -10M${px(x)} ${px(middle + 5)}l4 -10`
}

function circle(x: number, y: number, radius: number): string {
  const turn = `a${radius} ${radius} 0 1 0 `
  return `M${px(x - radius)} ${y}${turn}${2 * radius} 0${turn}${-2 * radius} 0z`
}

/** Tenths of a pixel are enough, and keep the paths short. */
function px(value: number): number {
  return Math.round(value * 10) / 10
}
