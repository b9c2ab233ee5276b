import { inflateSync } from 'node:zlib'

/**
 * Pixels as rasters have them (`analysis/pixels/raster.ts`), of PNGs as Chromium writes them: 8 bits
 * a channel, with or without alpha, not interlaced.
 * @param {Uint8Array} png
 */
export function decodePng(png) {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength)
  const width = bytes.readUInt32BE(16)
  const height = bytes.readUInt32BE(20)
  const channels = { 2: 3, 6: 4 }[bytes[25] ?? 0]
  if (channels === undefined || bytes[24] !== 8 || bytes[28] !== 0) throw new Error('another PNG')
  /** @type {Buffer[]} */
  const parts = []
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const rows = inflateSync(Buffer.concat(parts))
  const stride = width * channels
  let above = Buffer.alloc(stride)
  const pixels = new Uint32Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1)
    const row = rows.subarray(start + 1, start + 1 + stride)
    unfilter(rows[start] ?? 0, row, above, channels)
    above = row
    for (let x = 0, at = 0; x < width; x += 1, at += channels) {
      const alpha = channels === 4 ? (row[at + 3] ?? 0) : 255
      pixels[y * width + x] =
        ((alpha << 24) |
          ((row[at] ?? 0) << 16) |
          ((row[at + 1] ?? 0) << 8) |
          (row[at + 2] ?? 0)) >>>
        0
    }
  }
  return { width, height, pixels }
}

/**
 * A loop of its own for each filter: this is where the time goes.
 * @param {number} type @param {Buffer} row @param {Buffer} above @param {number} step
 */
function unfilter(type, row, above, step) {
  const { length } = row
  const at0 = (/** @type {Buffer} */ from, /** @type {number} */ at) => from[at] ?? 0
  if (type === 1) {
    for (let at = step; at < length; at += 1) row[at] = at0(row, at) + at0(row, at - step)
  } else if (type === 2) {
    for (let at = 0; at < length; at += 1) row[at] = at0(row, at) + at0(above, at)
  } else if (type === 3) {
    for (let at = 0; at < length; at += 1)
      row[at] = at0(row, at) + (((at < step ? 0 : at0(row, at - step)) + at0(above, at)) >> 1)
  } else if (type === 4) {
    for (let at = 0; at < length; at += 1) {
      const left = at < step ? 0 : at0(row, at - step)
      const up = at0(above, at)
      const corner = at < step ? 0 : at0(above, at - step)
      const [a, b, c] = [
        Math.abs(up - corner),
        Math.abs(left - corner),
        Math.abs(left + up - 2 * corner),
      ]
      row[at] = at0(row, at) + (a <= b && a <= c ? left : b <= c ? up : corner)
    }
  }
}
