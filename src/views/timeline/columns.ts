import { gapAfter, IDLE_CAP, STEP_DWELL } from '../../model/figures/stopTimes.ts'
import type { PlayTiming } from '../../model/figures/stopTimes.ts'
import type { Stop } from '../../model/stops.ts'

/** Above this many stops columns would tell nothing: a scrolled window of them is shown. */
const MOST_FITTING = 60
/** A glyph needs this much. */
const NARROWEST = 18
const WIDEST = 120
const WINDOW_COLUMN = 48
const CAPTIONED_COLUMN = 80
const COMPACT_COLUMN = 64
/** Below this room the band is a strip centred on the selection, as on a phone. */
const COMPACT_ROOM = 520

/** One column per stop, shared by all tracks. Lengths are CSS pixels. */
export interface Columns {
  /** Left edges; one more than stops, so the last is the whole length. */
  readonly edges: Float64Array
  /** The columns do not fit: they scroll under a window of `room`. */
  readonly windowed: boolean
  readonly compact: boolean
  readonly room: number
}

/** `captioned` columns have words under their signs and need more room for them. */
export function layoutColumns(
  stops: readonly Stop[],
  timing: PlayTiming,
  room: number,
  captioned = false,
): Columns {
  const compact = room < COMPACT_ROOM
  const count = stops.length
  const fits = compact
    ? count * COMPACT_COLUMN <= room
    : count <= MOST_FITTING && count * NARROWEST <= room
  const widthOf = fits
    ? fittedWidths(stops, timing, Math.min(room, count * WIDEST))
    : windowWidths(
        stops,
        timing,
        compact ? COMPACT_COLUMN : captioned ? CAPTIONED_COLUMN : WINDOW_COLUMN,
      )
  const edges = new Float64Array(count + 1)
  for (let index = 0; index < count; index += 1) {
    edges[index + 1] = (edges[index] ?? 0) + widthOf(index)
  }
  return { edges, windowed: !fits, compact, room }
}

function fittedWidths(
  stops: readonly Stop[],
  timing: PlayTiming,
  length: number,
): (index: number) => number {
  if (timing === 'step') return () => length / stops.length
  const gaps = stops.map((_, index) => cappedGap(stops, index))
  const sum = gaps.reduce((total, gap) => total + gap, 0)
  const spare = length - stops.length * NARROWEST
  return (index) =>
    sum === 0 ? length / stops.length : NARROWEST + (spare * (gaps[index] ?? 0)) / sum
}

function windowWidths(
  stops: readonly Stop[],
  timing: PlayTiming,
  column: number,
): (index: number) => number {
  if (timing === 'step') return () => column
  return (index) => column / 2 + (column * 1.5 * cappedGap(stops, index)) / IDLE_CAP
}

/** By time, a column is as wide as its stop plays: long gaps are cut in both. */
function cappedGap(stops: readonly Stop[], index: number): number {
  return Math.min(gapAfter(stops, index) ?? STEP_DWELL, IDLE_CAP)
}

export function lengthOf({ edges }: Columns): number {
  return edges.at(-1) ?? 0
}

/** Width of the narrowest column. */
export function narrowestOf({ edges }: Columns): number {
  let width = Number.POSITIVE_INFINITY
  for (let index = 1; index < edges.length; index += 1) {
    width = Math.min(width, (edges[index] ?? 0) - (edges[index - 1] ?? 0))
  }
  return width
}

export function leftOf({ edges }: Columns, index: number): number {
  return edges[index] ?? 0
}

export function centreOf({ edges }: Columns, index: number): number {
  return ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2
}

/** The stop whose column holds `x`, the nearest one beyond the ends; by bisection. */
export function stopAt({ edges }: Columns, x: number): number {
  let low = 0
  let high = edges.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((edges[middle] ?? 0) <= x) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}

export interface StopRange {
  readonly from: number
  /** Exclusive. */
  readonly to: number
}

const OVERSCAN = 2

/** The columns to draw: those in the window, and a few beside it. */
export function visibleRange(columns: Columns, scroll: number): StopRange {
  const count = columns.edges.length - 1
  if (!columns.windowed) return { from: 0, to: count }
  const first = stopAt(columns, scroll)
  const last = stopAt(columns, scroll + columns.room)
  return { from: Math.max(0, first - OVERSCAN), to: Math.min(count, last + 1 + OVERSCAN) }
}

/** Box of an SVG over the columns of `range` only: a picture as long as the run would be huge. */
export function drawingBox(columns: Columns, { from, to }: StopRange, height: number) {
  const left = leftOf(columns, from)
  const width = leftOf(columns, to) - left
  return { width, height, viewBox: `${left} 0 ${width} ${height}`, style: { left } }
}

/** Part of the room that the selection keeps from the edges of the window. */
const MARGIN = 0.25

/**
 * How far the window is scrolled once the selection is `index`: as little as needed for it to keep
 * `share` of the room from the edges.
 */
export function followScroll(
  columns: Columns,
  scroll: number,
  index: number,
  share = MARGIN,
): number {
  if (!columns.windowed) return 0
  const { room } = columns
  const centre = centreOf(columns, index)
  const margin = columns.compact ? room / 2 : room * share
  const wanted = Math.min(Math.max(scroll, centre + margin - room), centre - margin)
  // A compact strip centres its ends too; a wide one has no empty edges.
  if (columns.compact) return wanted
  return Math.max(0, Math.min(wanted, lengthOf(columns) - room))
}
