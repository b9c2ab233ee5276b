import {
  DIRECTORY_ENTRY,
  DIRECTORY_END,
  DIRECTORY_END_BYTES,
  IN_ZIP64_16,
  IN_ZIP64_32,
  MAX_COMMENT_BYTES,
  uint64,
  viewOf,
  ZIP64_END,
  ZIP64_END_BYTES,
  ZIP64_LOCATOR,
  ZIP64_LOCATOR_BYTES,
} from './layout.ts'

/** Bytes of a file from `start` to its end. */
export interface Tail {
  readonly bytes: Uint8Array
  readonly start: number
}

/** What the end record says, in offsets of the file. */
export interface DirectoryEnd {
  readonly start: number
  readonly bytes: number
  /** As stated; a zip of a careless writer states it modulo 65,536. */
  readonly entries: number
  /** What to add to stated offsets: the length of a program put before the zip, usually 0. */
  readonly shift: number
}

export type DirectoryEndResult =
  | { readonly kind: 'found'; readonly end: DirectoryEnd }
  | { readonly kind: 'absent' }
  /** The end is the last of several files. */
  | { readonly kind: 'split' }
  /** The record stands, but what it points to does not. */
  | { readonly kind: 'broken' }
  /** The Zip64 record lies before the tail: read from here and ask again. */
  | { readonly kind: 'earlier'; readonly start: number }

/**
 * Finds the end record in the tail of a file. A comment may follow it, which may hold anything, a
 * record of its own included, so the candidate nearest the end that points to a directory wins.
 */
export function findDirectoryEnd(tail: Tail): DirectoryEndResult {
  const view = viewOf(tail.bytes)
  const last = view.byteLength - DIRECTORY_END_BYTES
  let isBroken = false
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT_BYTES; at -= 1) {
    if (view.getUint8(at) !== 0x50 || view.getUint32(at, true) !== DIRECTORY_END) continue
    const result = readDirectoryEnd(tail, view, at)
    const isLast = last - at === view.getUint16(at + 20, true)
    // Other bytes after the record are a cut comment, or junk that some downloads carry. With a
    // shift they are more likely a zip inside of a zip whose own end is missing.
    const isTrusted =
      isLast ||
      result.kind === 'earlier' ||
      (result.kind === 'found' && result.end.shift === 0 && result.end.bytes > 0)
    if (result.kind !== 'broken' && isTrusted) return result
    isBroken = true
  }
  return { kind: isBroken ? 'broken' : 'absent' }
}

function readDirectoryEnd(tail: Tail, view: DataView, at: number): DirectoryEndResult {
  let disk = view.getUint16(at + 4, true)
  let entries = view.getUint16(at + 10, true)
  let bytes = view.getUint32(at + 12, true)
  let offset = view.getUint32(at + 16, true)
  let endsAt = at
  const locator = at - ZIP64_LOCATOR_BYTES
  if (locator >= 0 && view.getUint32(locator, true) === ZIP64_LOCATOR) {
    const zip64 = findZip64End(tail, view, locator)
    if (typeof zip64 === 'object') return zip64
    endsAt = zip64
    if (disk === IN_ZIP64_16) disk = view.getUint32(zip64 + 16, true)
    if (entries === IN_ZIP64_16) entries = uint64(view, zip64 + 32)
    if (bytes === IN_ZIP64_32) bytes = uint64(view, zip64 + 40)
    if (offset === IN_ZIP64_32) offset = uint64(view, zip64 + 48)
  }
  if (disk !== 0) return { kind: 'split' }
  // The directory ends where its end record begins, whatever was put before the zip.
  const start = tail.start + endsAt - bytes
  if (start < 0) return { kind: 'broken' }
  const end = { start, bytes, entries, shift: start - offset }
  if (bytes === 0) return { kind: 'found', end: { ...end, shift: 0 } }
  if (startsDirectory(tail, view, start)) return { kind: 'found', end }
  // Some writers leave a signature between the two; then the stated offset holds.
  return startsDirectory(tail, view, offset) && offset + bytes <= tail.start + endsAt
    ? { kind: 'found', end: { start: offset, bytes, entries, shift: 0 } }
    : { kind: 'broken' }
}

/** True where a directory begins, and where the tail does not reach far enough to tell. */
function startsDirectory(tail: Tail, view: DataView, offset: number): boolean {
  const at = offset - tail.start
  if (at < 0) return true
  return at + 4 <= view.byteLength && view.getUint32(at, true) === DIRECTORY_ENTRY
}

function findZip64End(tail: Tail, view: DataView, locator: number): number | DirectoryEndResult {
  const stated = uint64(view, locator + 8) - tail.start
  const usual = locator - ZIP64_END_BYTES
  for (const at of [stated, usual]) {
    if (at >= 0 && at <= usual && view.getUint32(at, true) === ZIP64_END) return at
  }
  const earliest = Math.min(stated, usual)
  return earliest < 0 && tail.start > 0
    ? { kind: 'earlier', start: Math.max(0, tail.start + earliest) }
    : { kind: 'broken' }
}
