/**
 * Two pixels are told apart from this distance on: the same as a grey that differs by 12 of 255
 * levels. Noise of lossy pictures stays below it, the faintest fills that pages use for
 * a state (such as white to #f0f0f0) do not.
 */
const LEVELS_APART = 12

/** Weights of the channels: the eye is keenest on green. Together 9, one for each square level. */
const RED = 2
const GREEN = 4
const BLUE = 3

/** What `squaredDistance` reaches where pixels differ. */
export const SQUARED_APART = (RED + GREEN + BLUE) * LEVELS_APART * LEVELS_APART

/** Between two pixels, weighted as the eye does. Opacity counts, for pictures that have it. */
export function squaredDistance(a: number, b: number): number {
  const blue = (a & 0xff) - (b & 0xff)
  const green = ((a >>> 8) & 0xff) - ((b >>> 8) & 0xff)
  const red = ((a >>> 16) & 0xff) - ((b >>> 16) & 0xff)
  const alpha = (a >>> 24) - (b >>> 24)
  return RED * red * red + GREEN * green * green + BLUE * blue * blue + BLUE * alpha * alpha
}

export function areApart(a: number, b: number): boolean {
  return a !== b && squaredDistance(a, b) >= SQUARED_APART
}

/** 0–255; cheap, and near enough to what the eye takes for brightness. */
export function greyOf(pixel: number): number {
  return ((pixel & 0xff) + 2 * ((pixel >>> 8) & 0xff) + ((pixel >>> 16) & 0xff)) >> 2
}
