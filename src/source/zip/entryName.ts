import { crc32 } from '../../lib/crc32.ts'
import { decodeCp437 } from '../../lib/text/cp437.ts'
import { safePath } from '../../lib/text/safePath.ts'
import { viewOf } from './layout.ts'

const SLASH = 0x2f
const UNICODE_PATH = 0x7075
/** Longer names go the slow way, which cuts them. */
const MAX_PLAIN_BYTES = 1_000
const MAX_PLAIN_PARTS = 32

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const looseUtf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * Whether a name, or what follows a folder in it, can be taken as it is: printable ASCII, no
 * backslash, no drive, no part that is empty, `.` or `..`, and nothing that an operating system
 * leaves behind. True for nearly every name, so that a directory is decoded as one text.
 */
export function isPlainName(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > MAX_PLAIN_BYTES) return false
  let previous = SLASH
  let partStart = start
  let parts = 0
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < 0x20 || byte > 0x7e || byte === 0x5c) return false
    if (byte === 0x3a && at - partStart === 1) return false
    if (previous === SLASH) {
      // `.DS_Store`, `._name` and `__MACOSX` go the slow way with all that begin like them.
      if (byte === SLASH || byte === 0x2e || byte === 0x5f) return false
      parts += 1
      partStart = at
    }
    previous = byte
  }
  // The letters that Thumbs.db and desktop.ini end in; runs hold hardly any such file.
  const isSystemLike = previous === 0x62 || previous === 0x69
  return parts > 0 && parts < MAX_PLAIN_PARTS && !isSystemLike
}

/** A name as written, which may hold anything, as a path inside the drop. */
export function decodeName(name: Uint8Array, isUtf8: boolean, extra: Uint8Array): string {
  const unicode = unicodePath(name, extra)
  if (unicode !== undefined) return safePath(looseUtf8.decode(unicode))
  if (isUtf8) return safePath(looseUtf8.decode(name))
  try {
    // macOS and many libraries write UTF-8 without saying so; CP437 text is rarely valid UTF-8.
    return safePath(strictUtf8.decode(name))
  } catch {
    return safePath(decodeCp437(name))
  }
}

/** The Info-ZIP field with the name in UTF-8; it counts only while the CRC of the old name holds. */
function unicodePath(name: Uint8Array, extra: Uint8Array): Uint8Array | undefined {
  const view = viewOf(extra)
  for (let at = 0; at + 4 <= view.byteLength;) {
    const size = view.getUint16(at + 2, true)
    const end = at + 4 + size
    if (end > view.byteLength) return undefined
    if (view.getUint16(at, true) === UNICODE_PATH && size > 5) {
      const holds = view.getUint8(at + 4) === 1 && view.getUint32(at + 5, true) === crc32(name)
      return holds ? extra.subarray(at + 9, end) : undefined
    }
    at = end
  }
  return undefined
}
