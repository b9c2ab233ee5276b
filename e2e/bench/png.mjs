import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * A picture that compresses and decodes like a screenshot: flat panels, lines of "text", and
 * photographs of noise that bring it to the size of a real one.
 * @param {{ width: number, height: number, seed: number, noise: number }} options `noise` is the
 *   share of the height that holds photographs
 */
export function screenshotPng({ width, height, seed, noise }) {
  const rows = Buffer.alloc((width * 3 + 1) * height)
  let random = seed * 2654435761 + 1
  const photoTop = Math.floor(height * (1 - noise))
  for (let y = 0; y < height; y += 1) {
    let at = y * (width * 3 + 1) + 1
    const isText = y < photoTop && Math.floor(y / 22) % 2 === 1
    for (let x = 0; x < width; x += 1) {
      random = (Math.imul(random, 1103515245) + 12345) | 0
      let red = 240 - ((seed * 13) % 60)
      let green = 244 - ((x >> 7) % 8)
      let blue = 248
      if (y >= photoTop) {
        red = ((x + seed * 40) & 0xff) ^ ((random >>> 24) & 0x3f)
        green = (y & 0xff) ^ ((random >>> 20) & 0x3f)
        blue = ((x + y) & 0xff) ^ ((random >>> 16) & 0x1f)
      } else if (isText && (x >> 2) % 9 < 6 && ((x * 7 + y * 13 + seed) & 5) === 0) {
        red = green = blue = 40
      }
      rows[at] = red
      rows[at + 1] = green
      rows[at + 2] = blue
      at += 3
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return {
    head: Buffer.concat([SIGNATURE, chunk('IHDR', header)]),
    body: Buffer.concat([
      chunk('IDAT', deflateSync(rows, { level: 1 })),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  }
}

/** The same picture as a file of its own: a comment makes its bytes unique. */
export function uniquePng(
  /** @type {{ head: Buffer, body: Buffer }} */ picture,
  /** @type {string} */ comment,
) {
  const text = chunk('tEXt', Buffer.from(`Comment\0${comment}`, 'latin1'))
  return Buffer.concat([picture.head, text, picture.body])
}

/** @param {string} type @param {Buffer} content */
function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const result = Buffer.alloc(body.length + 8)
  result.writeUInt32BE(content.length, 0)
  body.copy(result, 4)
  result.writeUInt32BE(crc32(body), body.length + 4)
  return result
}
