import { drawCounts, drawSpans, MIN_SIGN } from './drawCells.ts'
import type { Drawn, Seen } from './drawCells.ts'
import { placeOf } from './matrixLayout.ts'

const MOST_DENSITY = 2
const FONT = '11px "Inter Variable", sans-serif'
/** Room that a number takes, with the space beside it. */
const LABEL_WIDTH = 26
const LABEL_HEIGHT = 14
/** Half the width of the longest number. */
const MIN_EDGE = 12

/** Draws the cells that are in sight, and nothing else: what it costs does not grow with the run. */
export function drawMatrix(canvas: CanvasRenderingContext2D, drawn: Drawn): void {
  const { layout, colourOf } = drawn
  const { viewport, gutter, head } = layout
  const density = Math.min(globalThis.devicePixelRatio, MOST_DENSITY)
  canvas.canvas.width = Math.round(viewport.width * density)
  canvas.canvas.height = Math.round(viewport.height * density)
  canvas.scale(density, density)
  canvas.font = FONT
  canvas.textBaseline = 'middle'
  const seen = rangesOf(drawn)
  canvas.save()
  canvas.beginPath()
  canvas.rect(gutter, head, viewport.width - gutter, viewport.height - head)
  canvas.clip()
  drawGround(canvas, drawn, seen)
  drawSpans(canvas, drawn, seen)
  drawCounts(canvas, drawn, seen)
  drawPointed(canvas, drawn)
  canvas.restore()
  canvas.fillStyle = colourOf('text-3')
  drawLabels(canvas, drawn, seen)
}

function rangesOf({ layout, scroll }: Drawn): Seen {
  const { cell, viewport, rows, calls } = layout
  return {
    fromRow: Math.floor(scroll.top / cell.height),
    toRow: Math.min(rows, Math.ceil((scroll.top + viewport.height) / cell.height)),
    fromCall: Math.floor(scroll.left / cell.width),
    toCall: Math.min(calls, Math.ceil((scroll.left + viewport.width) / cell.width)),
  }
}

function drawGround(canvas: CanvasRenderingContext2D, drawn: Drawn, seen: Seen): void {
  const { layout, scroll, selected, colourOf } = drawn
  const { cell, head, viewport, gutter } = layout
  if (selected !== undefined) {
    canvas.fillStyle = colourOf('selected')
    const { x } = placeOf(layout, scroll, { row: 0, call: selected })
    canvas.fillRect(x, head, cell.width, viewport.height - head)
  }
  if (cell.height < MIN_SIGN) return
  canvas.fillStyle = colourOf('line')
  for (let row = seen.fromRow; row <= seen.toRow; row += 1) {
    canvas.fillRect(gutter, placeOf(layout, scroll, { row, call: 0 }).y, viewport.width, 1)
  }
}

function drawPointed(canvas: CanvasRenderingContext2D, drawn: Drawn): void {
  const { layout, scroll, pointed, colourOf } = drawn
  if (pointed === undefined) return
  const { x, y } = placeOf(layout, scroll, pointed)
  canvas.strokeStyle = colourOf('text-1')
  canvas.lineWidth = 1.5
  canvas.strokeRect(x + 0.25, y + 0.75, layout.cell.width - 0.5, layout.cell.height - 0.5)
}

function drawLabels(canvas: CanvasRenderingContext2D, drawn: Drawn, seen: Seen): void {
  const { context, layout, scroll, selected, colourOf } = drawn
  const { cell, gutter, head, viewport } = layout
  canvas.textAlign = 'center'
  const everyCall = Math.ceil(LABEL_WIDTH / cell.width)
  canvas.save()
  canvas.beginPath()
  canvas.rect(gutter, 0, viewport.width - gutter, head)
  canvas.clip()
  for (let call = seen.fromCall; call < seen.toCall; call += 1) {
    if (call !== selected && call % everyCall !== 0) continue
    const isNear = selected !== undefined && Math.abs(call - selected) < everyCall
    if (isNear && call !== selected) continue
    const { x } = placeOf(layout, scroll, { row: 0, call })
    // Half a number says another one.
    if (x + cell.width / 2 < gutter + MIN_EDGE) continue
    canvas.fillStyle = colourOf(call === selected ? 'accent' : 'text-3')
    canvas.fillText(String((context.calls[call] ?? 0) + 1), x + cell.width / 2, head / 2)
  }
  canvas.restore()
  canvas.fillStyle = colourOf('text-3')
  canvas.textAlign = 'right'
  const everyRow = Math.ceil(LABEL_HEIGHT / cell.height)
  for (let row = seen.fromRow; row < seen.toRow; row += 1) {
    if (row % everyRow !== 0) continue
    const y = placeOf(layout, scroll, { row, call: 0 }).y + cell.height / 2 + 1
    if (y < head + LABEL_HEIGHT / 2 - 2) continue
    const turn = context.screens[row]?.turn
    canvas.fillText(turn === undefined ? 'other' : String(turn + 1), gutter - 8, y)
  }
}
