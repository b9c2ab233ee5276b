import { SQUARED_APART, squaredDistance } from './difference.ts'
import { isSound, type Raster } from './raster.ts'

/** Pure red, little-endian as canvases have it, without its opacity. */
const RED = 0x0000ff

/** Opacity of what just differs, so that it is seen at all. */
const FAINTEST = 96

/** Square root of what black and white are apart, opacity aside. */
const FURTHEST = 3 * 255

/**
 * RGBA pixels as canvases take them: red where two screens differ, the more opaque the more they do; clear elsewhere. By the same
 * threshold as `compareScreens`. All clear for screens of different sizes.
 */
export function heatOf(before: Raster, after: Raster): Raster {
  const { width, height } = after
  if (!isSound(after)) return { width: 0, height: 0, pixels: new Uint32Array() }
  const pixels = new Uint32Array(width * height)
  if (!isSound(before) || before.width !== width || before.height !== height)
    return { width, height, pixels }
  for (let at = 0; at < pixels.length; at += 1) {
    const a = before.pixels[at] ?? 0
    const b = after.pixels[at] ?? 0
    if (a === b) continue
    const distance = squaredDistance(a, b)
    if (distance < SQUARED_APART) continue
    const strength = Math.min(1, Math.sqrt(distance) / FURTHEST)
    const opacity = Math.round(FAINTEST + (255 - FAINTEST) * strength)
    pixels[at] = ((opacity << 24) | RED) >>> 0
  }
  return { width, height, pixels }
}
