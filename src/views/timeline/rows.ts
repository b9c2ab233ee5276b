import { narrowestOf } from './columns.ts'
import type { Columns } from './columns.ts'
import type { TrackSet } from './tracks/trackSet.ts'

export interface Row {
  readonly top: number
  readonly height: number
}

/** The strip of the whole run: bars at its bottom, lanes of what happened above them. */
export interface OverviewRow extends Row {
  readonly barHeight: number
  /** Tops are inside the strip. */
  readonly findings: Row | undefined
  readonly decisions: Row | undefined
  readonly states: Row | undefined
  readonly events: Row | undefined
}

/** Where the tracks lie in the band, shared by the tracks and their labels. CSS pixels. */
export interface Rows {
  readonly height: number
  readonly film: Row | undefined
  readonly stops: Row
  /** Radius of a stop's ring, and the size of the sign in it. */
  readonly ring: number
  readonly glyph: number
  /** Words under the signs: where no screenshot tells stops apart. */
  readonly captions: Row | undefined
  /** Middle of the label of the stops. */
  readonly stopsLabel: number
  readonly findings: Row | undefined
  readonly decisions: Row | undefined
  readonly states: Row | undefined
  readonly events: Row | undefined
  readonly bars: Row | undefined
  readonly density: OverviewRow | undefined
}

interface Measures {
  readonly top: number
  readonly bottom: number
  readonly film: number
  readonly underFilm: number
  readonly aboveBars: number
  readonly bars: number
  readonly density: number
}

const FITTED: Measures = {
  top: 7,
  bottom: 5,
  film: 36,
  underFilm: 4,
  aboveBars: 4,
  bars: 31,
  density: 0,
}
const WINDOWED: Measures = {
  top: 6,
  bottom: 5,
  film: 34,
  underFilm: 2,
  aboveBars: 3,
  bars: 22,
  density: 16,
}
const COMPACT: Measures = {
  top: 4,
  bottom: 4,
  film: 36,
  underFilm: 4,
  aboveBars: 0,
  bars: 0,
  density: 0,
}
const COMPACT_LONG: Measures = { ...COMPACT, density: 14 }

const ABOVE_DENSITY = 6
const STOPS = 24
/** Without film the signs are larger and words stand under them, in the room of the film. */
const BARE_STOPS = 30
const CAPTIONS = 16
const TRACK_HEIGHTS = { findings: 18, decisions: 18, states: 16, events: 20 } as const
const LANE_HEIGHTS = { findings: 3, decisions: 6, states: 3, events: 3 } as const
const TRACK_GAP = 3
/** From so wide a column on a few letters of its caption can be read. */
const CAPTION_WIDTH = 40
const LARGE_RING = 12

/** From this many stops on a strip of the whole run helps even where little room is. */
const LONG_RUN = 60

export function rowsOf(columns: Columns, tracks: TrackSet): Rows {
  const measures = measuresOf(columns)
  const head = tracks.film ? filmRows(measures) : bareRows(measures, columns)
  let end = head.end
  const place = (height: number, gap: number): Row => {
    const row = { top: end + gap, height }
    end = row.top + height
    return row
  }
  const track = (name: keyof typeof TRACK_HEIGHTS, gap = TRACK_GAP): Row | undefined =>
    tracks[name] ? place(TRACK_HEIGHTS[name], gap) : undefined
  const facts = {
    findings: track('findings'),
    // The legends of both have buttons, which must not lie on one another.
    decisions: track('decisions', tracks.findings ? 2 * TRACK_GAP : TRACK_GAP),
    states: track('states'),
    events: track('events'),
  }
  const bars =
    measures.bars > 0 && tracks.bars ? place(measures.bars, measures.aboveBars) : undefined
  const density =
    measures.density > 0 ? overview(measures.density, end + ABOVE_DENSITY, tracks) : undefined
  if (density !== undefined) end = density.top + density.height
  return { ...head.rows, ...facts, bars, density, height: end + measures.bottom }
}

function measuresOf({ compact, windowed, edges }: Columns): Measures {
  if (compact) return edges.length - 1 > LONG_RUN ? COMPACT_LONG : COMPACT
  return windowed ? WINDOWED : FITTED
}

type Head = Pick<Rows, 'film' | 'stops' | 'ring' | 'glyph' | 'captions' | 'stopsLabel'>

function filmRows({ top, film, underFilm }: Measures): { rows: Head; end: number } {
  const stops = { top: top + film + underFilm, height: STOPS }
  const rows = {
    film: { top, height: film },
    stops,
    ring: 9,
    glyph: 12,
    captions: undefined,
    stopsLabel: middleOf(stops),
  }
  return { rows, end: stops.top + stops.height }
}

function bareRows({ top }: Measures, columns: Columns): { rows: Head; end: number } {
  const narrowest = narrowestOf(columns)
  const large = narrowest >= 2 * LARGE_RING + 2
  const captions =
    narrowest < CAPTION_WIDTH ? undefined : { top: top + BARE_STOPS + 2, height: CAPTIONS }
  const end = top + BARE_STOPS + 2 + CAPTIONS
  const rows = {
    film: undefined,
    stops: { top, height: captions === undefined ? end - top : BARE_STOPS },
    ring: large ? LARGE_RING : 9,
    glyph: large ? 16 : 12,
    captions,
    // The transport stands above it, in the room that the film has left.
    stopsLabel: end - CAPTIONS / 2,
  }
  return { rows, end }
}

function overview(barHeight: number, top: number, tracks: TrackSet): OverviewRow {
  let end = 0
  const lane = (name: keyof typeof LANE_HEIGHTS): Row | undefined => {
    if (!tracks[name]) return undefined
    const row = { top: end, height: LANE_HEIGHTS[name] }
    end += row.height + 1
    return row
  }
  const lanes = {
    findings: lane('findings'),
    decisions: lane('decisions'),
    states: lane('states'),
    events: lane('events'),
  }
  return { ...lanes, top, height: end + barHeight, barHeight }
}

export function middleOf({ top, height }: Row): number {
  return top + height / 2
}
