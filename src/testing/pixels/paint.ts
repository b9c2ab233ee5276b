import type { Raster } from '../../analysis/pixels/raster.ts'
import type { Box } from '../../model/point.ts'

export const WHITE = rgb(255, 255, 255)
export const BLACK = rgb(0, 0, 0)

/** An opaque pixel of a raster. */
export function rgb(red: number, green: number, blue: number): number {
  return ((255 << 24) | (red << 16) | (green << 8) | blue) >>> 0
}

export function grey(level: number): number {
  return rgb(level, level, level)
}

export function aScreen(width = 640, height = 400, colour = WHITE): Raster {
  return { width, height, pixels: new Uint32Array(width * height).fill(colour) }
}

/** A copy with boxes filled one after another; what is outside of the screen is left out. */
export function painted(raster: Raster, ...fills: readonly (readonly [Box, number])[]): Raster {
  const { width, height } = raster
  const pixels = raster.pixels.slice()
  for (const [box, colour] of fills) {
    const left = Math.min(width, Math.max(0, box.x))
    const right = Math.max(left, Math.min(width, box.x + box.width))
    for (let y = Math.max(0, box.y); y < Math.min(height, box.y + box.height); y += 1)
      pixels.fill(colour, y * width + left, y * width + right)
  }
  return { width, height, pixels }
}

export function box(x: number, y: number, width: number, height: number): Box {
  return { x, y, width, height }
}
