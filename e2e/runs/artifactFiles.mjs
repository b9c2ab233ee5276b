// Files that stand beside a run, one of each kind that has a view of its own, and hostile ones.
import { crc32, deflateSync } from 'node:zlib'

/** When the made runs of Cua begin, in Unix seconds. */
const START = 1_772_391_600

/**
 * By name. The recorded terminal began two seconds after `start`.
 * @param {number} [start] when the run began, in Unix seconds
 * @returns {Record<string, string | Buffer>}
 */
export function artifactFiles(start = START) {
  return {
    'agent.log': log(),
    'events.jsonl': events(),
    'notes.md': '# Notes\n\n- **Bought** the blanket\n- <img src=x onerror=alert(1)>\n',
    'session.cast': cast(start + 2),
    'logo.png': transparentPng(48, 32),
    'icon.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(2)</script></svg>\n',
    'dump.bin': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, ...Buffer.from('made up')]),
    'binary.txt': Buffer.concat([Buffer.from('looks like text'), Buffer.alloc(64)]),
    'bidi.txt': 'safe \u202egnp.exe\u202c\n\u001b]0;title\u0007plain\n',
    'endless.txt': 'x'.repeat(3_000_000),
  }
}

function log() {
  const lines = []
  for (let line = 1; line <= 5000; line += 1) {
    if (line === 40) lines.push('2026-03-01 10:00:03 ERROR could not find the button')
    else if (line === 41) lines.push('\u001b[33m2026-03-01 10:00:03 WARNING trying again\u001b[0m')
    else if (line === 4000) lines.push('2026-03-01 10:01:00 INFO the needle is here')
    else
      lines.push(
        `2026-03-01 10:00:02 ${line % 7 === 0 ? 'DEBUG' : 'INFO'} step ${line} of the agent`,
      )
  }
  return `${lines.join('\n')}\n`
}

function events() {
  const lines = []
  for (let at = 0; at < 300; at += 1) {
    if (at === 2) lines.push('{"kind": "cut in the mid')
    else lines.push(JSON.stringify({ at, kind: 'click', point: { x: at * 3, y: at * 2 } }))
  }
  return `${lines.join('\n')}\n`
}

/** @param {number} start */
function cast(start) {
  const lines = [
    JSON.stringify({ version: 2, width: 80, height: 24, timestamp: start, title: 'make' }),
  ]
  for (let at = 0; at < 40; at += 1) {
    const colour = at % 5 === 0 ? '\u001b[31m' : '\u001b[0m'
    lines.push(JSON.stringify([at * 0.5, 'o', `${colour}line ${at} of the build\r\n`]))
  }
  return `${lines.join('\n')}\n`
}

/**
 * A picture of which the left half lets light through.
 * @param {number} width
 * @param {number} height
 */
function transparentPng(width, height) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const pixels = Buffer.alloc(height * (width * 4 + 1))
  for (let y = 0; y < height; y += 1) {
    for (let x = width / 2; x < width; x += 1) {
      pixels.set([40, 120, 220, 255], y * (width * 4 + 1) + 1 + x * 4)
    }
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(pixels)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** @param {string} type @param {Buffer} content */
function pngChunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
