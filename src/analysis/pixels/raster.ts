/**
 * Decoded pixels of a screen, row by row, one pixel per element: blue in its lowest byte, as
 * decoders give it, then green, red and opacity.
 */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly pixels: Uint32Array
}

/** A size that its pixels bear out. All that measures pixels takes other rasters as empty ones. */
export function isSound({ width, height, pixels }: Raster): boolean {
  return (
    Number.isInteger(width) &&
    Number.isInteger(height) &&
    width > 0 &&
    height > 0 &&
    pixels.length >= width * height
  )
}
