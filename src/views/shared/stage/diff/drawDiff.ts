import type { Box } from '../../../../model/point.ts'

/** What the canvas of a diff shows; all pictures have its size. */
export type DiffPicture =
  | {
      readonly mode: 'heat'
      readonly after: ImageBitmap
      /** Undefined while it is on its way. */
      readonly heat: ImageBitmap | undefined
      readonly ignored: readonly Box[]
    }
  | { readonly mode: 'blink'; readonly shown: ImageBitmap }
  | {
      readonly mode: 'swipe'
      readonly before: ImageBitmap
      readonly after: ImageBitmap
      /** Image pixels of the screen before, from the left. */
      readonly edge: number
    }
  | {
      readonly mode: 'onion'
      readonly before: ImageBitmap
      readonly after: ImageBitmap
      readonly opacity: number
    }

/**
 * Over what did not change, so that a fifth of it is left; the same in both themes, as all marks
 * are. Taking the colours out as well cost 90 ms a stop without a graphics card.
 */
const VEIL = 'rgb(18 19 22 / 0.8)'
/** Changed pixels keep their colours under a tint that no page is likely to have all over. */
const TINT = 'rgb(255 170 20 / 0.42)'
const UNCOUNTED_TINT = 'rgb(150 156 165 / 0.75)'

/** Draws at natural size, so that it is zoomed, and copied, as every screenshot. */
export function drawDiff(canvas: HTMLCanvasElement, picture: DiffPicture): void {
  const first = firstOf(picture)
  const { width, height } = first
  // Setting a size, even the same, makes the canvas anew.
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  const context = canvas.getContext('2d')
  if (context === null) return
  context.globalAlpha = 1
  context.globalCompositeOperation = 'copy'
  context.drawImage(first, 0, 0)
  context.globalCompositeOperation = 'source-over'
  if (picture.mode === 'heat') drawHeat(context, picture)
  else if (picture.mode === 'swipe') drawLeft(context, picture.before, picture.edge)
  else if (picture.mode === 'onion') {
    context.globalAlpha = picture.opacity
    context.drawImage(picture.after, 0, 0)
  }
}

function firstOf(picture: DiffPicture): ImageBitmap {
  if (picture.mode === 'blink') return picture.shown
  return picture.mode === 'onion' ? picture.before : picture.after
}

function drawLeft(context: CanvasRenderingContext2D, before: ImageBitmap, edge: number): void {
  const width = Math.max(0, Math.min(edge, before.width))
  if (width === 0) return
  context.drawImage(before, 0, 0, width, before.height, 0, 0, width, before.height)
}

type HeatDrawing = Extract<DiffPicture, { readonly mode: 'heat' }>

function drawHeat(context: CanvasRenderingContext2D, { after, heat, ignored }: HeatDrawing): void {
  const { width, height } = after
  context.fillStyle = VEIL
  context.fillRect(0, 0, width, height)
  if (heat === undefined) return
  const layer = new OffscreenCanvas(width, height)
  const changed = layer.getContext('2d')
  if (changed === null) return
  changed.drawImage(heat, 0, 0)
  changed.globalCompositeOperation = 'source-in'
  changed.drawImage(after, 0, 0)
  changed.globalCompositeOperation = 'source-atop'
  changed.fillStyle = TINT
  changed.fillRect(0, 0, width, height)
  changed.fillStyle = UNCOUNTED_TINT
  for (const box of ignored) changed.fillRect(box.x, box.y, box.width, box.height)
  context.drawImage(layer, 0, 0)
}
