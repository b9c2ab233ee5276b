import type { Size, SpaceSizes } from '../../../model/point.ts'
import type { Stop } from '../../../model/stops.ts'
import { aimPointOf } from './aimPoint.ts'
import { cropTo } from './crop.ts'

/** One column of the film strip; lengths are CSS pixels from the left edge of the canvas. */
export interface FilmCell {
  readonly stop: Stop
  /** The screenshot; absent where the stop has none. */
  readonly path: string | undefined
  readonly left: number
  readonly width: number
}

export type CellPicture =
  | { readonly status: 'waiting' }
  | { readonly status: 'failed' }
  | {
      readonly status: 'ready'
      readonly picture: { readonly bitmap: ImageBitmap; readonly natural: Size }
    }

export const FILM_COLOURS = ['line', 'raised', 'aim'] as const

/** Pictures are not wider than this for their height, whatever room a column has. */
const WIDEST_SHAPE = 1.9
const MOST_DENSITY = 2
const RADIUS = 3
const DOT = 2.75
const HATCH_STEP = 6

/** Draws small screenshots with a dot where each stop aimed; hatched where there is none. */
export function drawFilm(
  context: CanvasRenderingContext2D,
  cells: readonly FilmCell[],
  size: Size,
  pictureOf: (path: string) => CellPicture,
  sizes: SpaceSizes,
  colourOf: (name: (typeof FILM_COLOURS)[number]) => string,
): void {
  const density = Math.min(globalThis.devicePixelRatio, MOST_DENSITY)
  const { canvas } = context
  canvas.width = Math.round(size.width * density)
  canvas.height = Math.round(size.height * density)
  context.scale(density, density)
  context.imageSmoothingQuality = 'high'
  for (const { stop, path, left, width } of cells) {
    const shown: CellPicture = path === undefined ? { status: 'failed' } : pictureOf(path)
    context.save()
    if (shown.status === 'failed') {
      clipTo(context, left, width, size.height)
      hatch(context, left, width, size.height, colourOf('line'))
      context.restore()
      continue
    }
    const { height } = size
    const cell = { width: Math.min(width, Math.round(height * WIDEST_SHAPE)), height }
    const x = left + Math.floor((width - cell.width) / 2)
    clipTo(context, x, cell.width, cell.height)
    context.fillStyle = colourOf('raised')
    context.fillRect(x, 0, cell.width, cell.height)
    if (shown.status === 'ready') {
      const { bitmap, natural } = shown.picture
      const aim = aimPointOf(stop, natural, sizes)
      const crop = cropTo(natural, cell, aim)
      const scale = bitmap.width / natural.width
      context.drawImage(
        bitmap,
        crop.x * scale,
        crop.y * scale,
        crop.width * scale,
        crop.height * scale,
        x,
        0,
        cell.width,
        cell.height,
      )
      if (aim !== undefined) {
        const k = cell.width / crop.width
        dot(context, x + (aim.x - crop.x) * k, (aim.y - crop.y) * k, colourOf('aim'))
      }
    }
    context.restore()
  }
}

function clipTo(context: CanvasRenderingContext2D, x: number, width: number, height: number): void {
  context.beginPath()
  context.roundRect(x, 0, Math.max(1, width), height, RADIUS)
  context.clip()
}

function hatch(
  context: CanvasRenderingContext2D,
  x: number,
  width: number,
  height: number,
  colour: string,
): void {
  context.strokeStyle = colour
  context.lineWidth = 1
  context.beginPath()
  for (let at = x - height; at < x + width; at += HATCH_STEP) {
    context.moveTo(at, height)
    context.lineTo(at + height, 0)
  }
  context.roundRect(x + 0.5, 0.5, Math.max(1, width - 1), height - 1, RADIUS)
  context.stroke()
}

function dot(context: CanvasRenderingContext2D, x: number, y: number, colour: string): void {
  context.beginPath()
  context.arc(x, y, DOT, 0, 2 * Math.PI)
  context.fillStyle = colour
  context.fill()
  context.lineWidth = 1.5
  context.strokeStyle = '#fff'
  context.stroke()
}
