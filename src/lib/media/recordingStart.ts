/** Seconds from the epoch of MP4 (1904) to that of Unix. */
const MP4_EPOCH_S = 2_082_844_800
/** Milliseconds from the Unix epoch to that of Matroska (2001). */
const MATROSKA_EPOCH_MS = 978_307_200_000

/** As many bytes from the start, and from the end, as `recordingStart` looks at. */
export const RECORDING_HEAD_BYTES = 256 * 1024

/**
 * When a recording says that it was made, in Unix milliseconds: the creation time of an MP4's movie
 * header, or the date of a WebM. Most recorders leave it out; some write the time of the end, so
 * whoever uses it checks it against the run.
 */
export function recordingStart(bytes: Uint8Array): number | undefined {
  return mp4Start(bytes) ?? webmStart(bytes)
}

function mp4Start(bytes: Uint8Array): number | undefined {
  const at = find(bytes, [0x6d, 0x76, 0x68, 0x64]) // mvhd
  if (at < 0 || at + 16 > bytes.length) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const seconds =
    view.getUint8(at + 4) === 1 ? Number(view.getBigUint64(at + 8)) : view.getUint32(at + 8)
  return seconds > MP4_EPOCH_S ? (seconds - MP4_EPOCH_S) * 1000 : undefined
}

function webmStart(bytes: Uint8Array): number | undefined {
  // DateUTC: id 44 61, size 8, nanoseconds since 2001.
  const at = find(bytes, [0x44, 0x61, 0x88])
  if (at < 0 || at + 11 > bytes.length) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const milliseconds = Number(view.getBigInt64(at + 3) / 1_000_000n)
  return milliseconds > 0 ? MATROSKA_EPOCH_MS + milliseconds : undefined
}

function find(bytes: Uint8Array, pattern: readonly number[]): number {
  const [first = 0] = pattern
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (pattern.every((byte, index) => bytes[at + index] === byte)) return at
  }
  return -1
}
