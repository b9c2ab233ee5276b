import type { Size } from '../../model/point.ts'

/** One cell: what a call held of a screen. Positions, not turns. */
export interface MatrixCell {
  readonly row: number
  readonly call: number
}

export interface Scroll {
  readonly left: number
  readonly top: number
}

/** Lengths are CSS pixels. The head and the gutter stay while the cells scroll under them. */
export interface MatrixLayout {
  readonly rows: number
  readonly calls: number
  readonly cell: Size
  readonly gutter: number
  readonly head: number
  /** Of all of it, head and gutter included. */
  readonly content: Size
  /** Of what is seen at once. */
  readonly viewport: Size
}

const GUTTER = 44
const HEAD = 20
/** So that a run of a few turns does not become a chess board … */
const WIDEST_CELL = 88
const HIGHEST_CELL = 16
/** … and of a thousand each cell can still be pointed at. */
const NARROWEST_CELL = 3
const LOWEST_CELL = 4
/** About as high as a chart beside it. */
const MAX_HEIGHT = 288

export function matrixLayout(rows: number, calls: number, room: number): MatrixLayout {
  const width = Math.floor((room - GUTTER) / Math.max(1, calls))
  const height = Math.floor((MAX_HEIGHT - HEAD) / Math.max(1, rows))
  const cell = {
    width: Math.min(WIDEST_CELL, Math.max(NARROWEST_CELL, width)),
    height: Math.min(HIGHEST_CELL, Math.max(LOWEST_CELL, height)),
  }
  const content = { width: GUTTER + cell.width * calls, height: HEAD + cell.height * rows }
  return {
    rows,
    calls,
    cell,
    gutter: GUTTER,
    head: HEAD,
    content,
    viewport: {
      width: Math.max(0, Math.min(room, content.width)),
      height: Math.min(MAX_HEIGHT, content.height),
    },
  }
}

/** The cell at a point of the viewport. */
export function cellAt(
  { rows, calls, cell, gutter, head }: MatrixLayout,
  scroll: Scroll,
  point: { readonly x: number; readonly y: number },
): MatrixCell | undefined {
  if (point.x < gutter || point.y < head) return undefined
  const call = Math.floor((point.x - gutter + scroll.left) / cell.width)
  const row = Math.floor((point.y - head + scroll.top) / cell.height)
  return call < calls && row < rows ? { row, call } : undefined
}

/** Left and top edge of a cell in the viewport. */
export function placeOf(
  { cell, gutter, head }: MatrixLayout,
  scroll: Scroll,
  { row, call }: MatrixCell,
): { readonly x: number; readonly y: number } {
  return { x: gutter + call * cell.width - scroll.left, y: head + row * cell.height - scroll.top }
}

/** How far to scroll at least, so that a cell is seen whole. */
export function scrollTo(layout: MatrixLayout, scroll: Scroll, at: MatrixCell): Scroll {
  const { cell, gutter, head, viewport } = layout
  return {
    left: within(scroll.left, at.call * cell.width, cell.width, viewport.width - gutter),
    top: within(scroll.top, at.row * cell.height, cell.height, viewport.height - head),
  }
}

/** The same, with what lies around the cell when it was not in sight. */
export function scrollAround(layout: MatrixLayout, scroll: Scroll, at: MatrixCell): Scroll {
  const near = scrollTo(layout, scroll, at)
  const { cell, gutter, head, viewport } = layout
  return {
    left:
      near.left === scroll.left
        ? near.left
        : Math.max(0, at.call * cell.width - (viewport.width - gutter) / 2),
    top:
      near.top === scroll.top
        ? near.top
        : Math.max(0, at.row * cell.height - (viewport.height - head) / 2),
  }
}

function within(scroll: number, start: number, length: number, room: number): number {
  if (start < scroll) return start
  return start + length > scroll + room ? start + length - room : scroll
}

/** The cell that a key leads to; undefined for keys that are not for the matrix. */
export function cellAfterKey(
  { rows, calls, cell, viewport }: MatrixLayout,
  { row, call }: MatrixCell,
  key: string,
  isWide: boolean,
): MatrixCell | undefined {
  const page = Math.max(1, Math.floor(viewport.height / cell.height) - 2)
  const to = (nextRow: number, nextCall: number): MatrixCell => ({
    row: Math.max(0, Math.min(rows - 1, nextRow)),
    call: Math.max(0, Math.min(calls - 1, nextCall)),
  })
  switch (key) {
    case 'ArrowLeft':
      return to(row, call - 1)
    case 'ArrowRight':
      return to(row, call + 1)
    case 'ArrowUp':
      return to(row - 1, call)
    case 'ArrowDown':
      return to(row + 1, call)
    case 'PageUp':
      return to(row - page, call)
    case 'PageDown':
      return to(row + page, call)
    case 'Home':
      return to(isWide ? 0 : row, 0)
    case 'End':
      return to(isWide ? rows - 1 : row, calls - 1)
    default:
      return undefined
  }
}
