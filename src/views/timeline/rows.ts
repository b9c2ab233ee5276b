import type { Columns } from './columns.ts'

interface Row {
  readonly top: number
  readonly height: number
}

/** Where the tracks lie in the band, shared by the tracks and their labels. CSS pixels. */
export interface Rows {
  readonly height: number
  readonly film: Row
  readonly stops: Row
  readonly bars: Row | undefined
  readonly density: Row | undefined
}

const FITTED: Rows = {
  height: 132,
  film: { top: 8, height: 44 },
  stops: { top: 57, height: 24 },
  bars: { top: 86, height: 40 },
  density: undefined,
}

const WINDOWED: Rows = {
  height: 132,
  film: { top: 7, height: 36 },
  stops: { top: 45, height: 24 },
  bars: { top: 72, height: 28 },
  density: { top: 106, height: 20 },
}

const COMPACT: Rows = {
  height: 72,
  film: { top: 4, height: 36 },
  stops: { top: 44, height: 24 },
  bars: undefined,
  density: undefined,
}

const COMPACT_LONG: Rows = { ...COMPACT, height: 92, density: { top: 74, height: 14 } }

/** From this many stops on a strip of the whole run helps even where little room is. */
const LONG_RUN = 60

export function rowsOf({ compact, windowed, edges }: Columns): Rows {
  if (compact) return edges.length - 1 > LONG_RUN ? COMPACT_LONG : COMPACT
  return windowed ? WINDOWED : FITTED
}

export function middleOf({ top, height }: Row): number {
  return top + height / 2
}
