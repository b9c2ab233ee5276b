import type { Size } from '../../../model/point.ts'
import type { CallBar, CallColumns } from './callColumns.ts'

export const CALL_COLOURS = [
  'chart-input',
  'chart-cached',
  'chart-output',
  'selected',
  'hover',
  'accent',
  'text-3',
] as const

export interface CallDrawing {
  readonly bars: readonly CallBar[]
  readonly columns: CallColumns
  readonly scrolled: number
  readonly from: number
  readonly to: number
  readonly current: number
  readonly hovered: number | undefined
  readonly outputScale: number
}

const MOST_DENSITY = 2
/** Room for the numbers of calls. */
const LABELS = 16
const LABEL_ROOM = 30
const TOP = 5
const MARK = 2
/** Thicker, a bar is a block. */
const MAX_BAR = 14

/** Input and output of the calls in sight as two bars each; cached input is the lower part. */
export function drawCalls(
  context: CanvasRenderingContext2D,
  size: Size,
  drawing: CallDrawing,
  colourOf: (name: (typeof CALL_COLOURS)[number]) => string,
): void {
  const { bars, columns, scrolled, from, to, current, hovered, outputScale } = drawing
  const density = Math.min(globalThis.devicePixelRatio, MOST_DENSITY)
  const { canvas } = context
  canvas.width = Math.round(size.width * density)
  canvas.height = Math.round(size.height * density)
  context.scale(density, density)
  const bottom = size.height - LABELS
  let highest = 1
  for (const bar of bars) {
    highest = Math.max(highest, bar.input ?? 0, (bar.output ?? 0) * outputScale)
  }
  const tall = (value: number): number => ((bottom - TOP) * value) / highest
  const each = Math.min(MAX_BAR, (columns.width - Math.max(2, columns.width * 0.28)) / 2)
  const gap = (columns.width - each * 2) / 2
  const labelled = Math.max(1, Math.ceil(LABEL_ROOM / columns.width))
  context.textAlign = 'center'
  context.font = '11px "Inter Variable", sans-serif'
  for (const [offset, bar] of bars.slice(from, to).entries()) {
    const at = from + offset
    const left = at * columns.width - scrolled
    if (at === current || at === hovered) {
      context.fillStyle = colourOf(at === current ? 'selected' : 'hover')
      context.fillRect(left, 0, columns.width, size.height)
    }
    if (at === current) {
      // Bars of narrow columns leave little of the fill to be seen.
      context.fillStyle = colourOf('accent')
      context.fillRect(left, 0, columns.width, MARK)
    }
    fillUp(context, left + gap, bottom, each, tall(bar.input ?? 0), colourOf('chart-input'))
    fillUp(context, left + gap, bottom, each, tall(bar.cached ?? 0), colourOf('chart-cached'))
    const answered = tall((bar.output ?? 0) * outputScale)
    fillUp(context, left + gap + each, bottom, each, answered, colourOf('chart-output'))
    const isNear = at !== current && Math.abs(at - current) < labelled
    if (at === current || (at % labelled === 0 && !isNear)) {
      context.fillStyle = colourOf(at === current ? 'accent' : 'text-3')
      context.fillText(String(bar.turn + 1), left + columns.width / 2, size.height - 4)
    }
  }
}

function fillUp(
  context: CanvasRenderingContext2D,
  left: number,
  bottom: number,
  width: number,
  height: number,
  colour: string,
): void {
  if (height <= 0) return
  context.fillStyle = colour
  // Whatever was spent is seen, however little it is against the rest.
  const shown = Math.max(1, height)
  context.fillRect(left, bottom - shown, width, shown)
}
