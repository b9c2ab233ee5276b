/** Columns of the film strips, one for each row. Lengths are CSS pixels. */
export interface RowColumns {
  readonly width: number
  /** How far the strips are scrolled. */
  readonly scroll: number
  /** Rows to draw, `to` exclusive. */
  readonly from: number
  readonly to: number
}

/** Narrower than this a picture tells nothing: a scrolled window of wider ones is shown. */
const NARROWEST = 22
const WIDEST = 68
const WINDOW_COLUMN = 48

/** All rows where there is room; else a window around the selected one. */
export function rowColumns(rows: number, room: number, selected: number): RowColumns {
  const fitting = rows === 0 ? WIDEST : Math.min(WIDEST, room / rows)
  if (fitting >= NARROWEST) return { width: fitting, scroll: 0, from: 0, to: rows }
  const width = WINDOW_COLUMN
  const most = Math.max(0, rows * width - room)
  const centred = selected * width + width / 2 - room / 2
  const scroll = Math.round(Math.max(0, Math.min(centred, most)))
  const from = Math.max(0, Math.floor(scroll / width))
  const to = Math.min(rows, Math.ceil((scroll + room) / width))
  return { width, scroll, from, to }
}

/** The row under a place; the nearest one beyond the ends. */
export function rowAtPlace({ width, scroll }: RowColumns, x: number, rows: number): number {
  return Math.max(0, Math.min(Math.floor((x + scroll) / width), rows - 1))
}
