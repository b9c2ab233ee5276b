import { assertNever } from '../../lib/assertNever.ts'
import type { ContextScreens, InView } from '../../model/context/contextScreens.ts'
import type { MatrixCell, MatrixLayout, Scroll } from './matrixLayout.ts'
import { placeOf } from './matrixLayout.ts'

export const MATRIX_COLOURS = [
  'panel',
  'line',
  'line-strong',
  'selected',
  'accent',
  'text-1',
  'text-3',
  'chart-input',
  'chart-output',
] as const

type ColourOf = (name: (typeof MATRIX_COLOURS)[number]) => string

/** What is drawn, and how much of it is in sight. */
export interface Drawn {
  readonly context: ContextScreens
  readonly layout: MatrixLayout
  readonly scroll: Scroll
  /** The call of the selected turn. */
  readonly selected: number | undefined
  readonly pointed: MatrixCell | undefined
  readonly colourOf: ColourOf
}

/** Positions in sight; `to` is exclusive. */
export interface Seen {
  readonly fromRow: number
  readonly toRow: number
  readonly fromCall: number
  readonly toCall: number
}

/** Below this nothing but the fill is seen of a cell. */
export const MIN_SIGN = 7
/** From this width on a count fits into its cell. */
const MIN_COUNT = 12

export function drawSpans(canvas: CanvasRenderingContext2D, drawn: Drawn, seen: Seen): void {
  const { context, layout, scroll, colourOf } = drawn
  const { cell } = layout
  const gap = cell.width >= MIN_SIGN && cell.height >= MIN_SIGN ? 1 : 0
  for (let row = seen.fromRow; row < Math.min(seen.toRow, context.screens.length); row += 1) {
    for (const { from, to, state } of context.screens[row]?.spans ?? []) {
      if (to <= seen.fromCall || from >= seen.toCall) continue
      if (gap === 0) {
        const { x, y } = placeOf(layout, scroll, { row, call: Math.max(from, seen.fromCall) })
        const width = (Math.min(to, seen.toCall) - Math.max(from, seen.fromCall)) * cell.width
        canvas.fillStyle = fillOf(state, colourOf)
        canvas.fillRect(x, y, width, cell.height)
        continue
      }
      for (let call = Math.max(from, seen.fromCall); call < Math.min(to, seen.toCall); call += 1) {
        const { x, y } = placeOf(layout, scroll, { row, call })
        drawState(
          canvas,
          state,
          { x: x + 1, y: y + 2, width: cell.width - 2, height: cell.height - 3 },
          colourOf,
        )
      }
    }
  }
}

function fillOf(state: InView, colourOf: ColourOf): string {
  switch (state) {
    case 'included':
      return colourOf('chart-output')
    case 'omitted':
      return colourOf('chart-input')
    case 'replaced':
      return colourOf('line-strong')
    default:
      return assertNever(state)
  }
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Shapes tell the states as well as colours: full, with its corner cut off, a bare line. */
function drawState(
  canvas: CanvasRenderingContext2D,
  state: InView,
  { x, y, width, height }: Box,
  colourOf: ColourOf,
): void {
  canvas.fillStyle = fillOf(state, colourOf)
  if (state === 'replaced') {
    canvas.fillRect(x, y + Math.floor(height / 2) - 1, width, 2)
    return
  }
  const cut = state === 'omitted' ? Math.min(width, height) * 0.45 : 0
  canvas.beginPath()
  canvas.moveTo(x, y)
  canvas.lineTo(x + width - cut, y)
  canvas.lineTo(x + width, y + cut)
  canvas.lineTo(x + width, y + height)
  canvas.lineTo(x, y + height)
  canvas.closePath()
  canvas.fill()
}

/** The last row, where there is one more than screens: pictures that are only counted. */
export function drawCounts(canvas: CanvasRenderingContext2D, drawn: Drawn, seen: Seen): void {
  const { context, layout, scroll, colourOf } = drawn
  const { cell } = layout
  const row = context.screens.length
  if (row >= layout.rows || row >= seen.toRow) return
  canvas.textAlign = 'center'
  for (let call = seen.fromCall; call < seen.toCall; call += 1) {
    const count = context.unnamed[call] ?? 0
    if (count === 0) continue
    const { x, y } = placeOf(layout, scroll, { row, call })
    if (cell.width >= MIN_COUNT && cell.height >= MIN_COUNT) {
      canvas.fillStyle = colourOf('text-1')
      canvas.fillText(String(count), x + cell.width / 2, y + cell.height / 2 + 1)
    } else {
      canvas.fillStyle = colourOf('text-3')
      canvas.fillRect(x, y, cell.width, cell.height)
    }
  }
}
