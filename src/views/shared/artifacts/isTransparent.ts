/** Pixels that are looked at in each direction; a hole smaller than one of them is missed. */
const SAMPLES = 256

/** Whether light falls through any part of a picture, told by a smaller one of it. */
export function isTransparent(picture: ImageBitmap): boolean {
  const scale = Math.min(1, SAMPLES / Math.max(picture.width, picture.height))
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (context === null) return false
  context.drawImage(picture, 0, 0, width, height)
  const { data } = context.getImageData(0, 0, width, height)
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 255) < 250) return true
  return false
}
