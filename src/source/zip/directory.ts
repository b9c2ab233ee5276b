import { isSystemPath } from '../../lib/safePath.ts'
import { MAX_ENTRIES } from '../source.ts'
import { decodeName, isPlainName } from './entryName.ts'
import {
  DIRECTORY_ENTRY,
  DIRECTORY_ENTRY_BYTES,
  FLAG_ENCRYPTED,
  FLAG_UTF8,
  IN_ZIP64_32,
  LOCAL_HEADER_BYTES,
  uint64,
  viewOf,
} from './layout.ts'
import { zipTimes } from './zipTimes.ts'
import { faultOf } from './zipEntry.ts'
import type { ZipEntry, ZipFault } from './zipEntry.ts'

export interface Directory {
  /** In the order of the directory; of several files with one path the last. */
  readonly entries: readonly ZipEntry[]
  readonly byPath: ReadonlyMap<string, ZipEntry>
  /** Entries of any kind that were read; fewer than stated when the directory is damaged. */
  readonly records: number
  /** Files that a later one of the same path hides. */
  readonly replaced: number
  /** There are more than `MAX_ENTRIES`. */
  readonly isCut: boolean
}

interface Location {
  readonly start: number
  /** What to add to every stated offset. */
  readonly shift: number
  /** Put before every path. */
  readonly prefix: string
}

type Draft = { -readonly [Key in keyof ZipEntry]: ZipEntry[Key] }

/**
 * Reads the central directory in one pass. It decides how soon the first screen shows, so plain
 * names are cut from one decoded text, and there is one object per file and nothing else.
 */
export function readDirectory(bytes: Uint8Array, location: Location): Directory {
  const { shift, prefix } = location
  const view = viewOf(bytes)
  const text = new TextDecoder('latin1').decode(bytes)
  const timeOf = zipTimes()
  const drafts: Draft[] = []
  const byPath = new Map<string, Draft>()
  const all: Draft[] = []
  let isCut = false
  for (let at = 0; at + DIRECTORY_ENTRY_BYTES <= bytes.length;) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) break
    const nameStart = at + DIRECTORY_ENTRY_BYTES
    const nameEnd = nameStart + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    if (extraEnd > bytes.length) break
    if (all.length === MAX_ENTRIES) {
      isCut = true
      break
    }
    const flags = view.getUint16(at + 8, true)
    const method = view.getUint16(at + 10, true)
    let storedBytes = view.getUint32(at + 20, true)
    let size = view.getUint32(at + 24, true)
    let offset = view.getUint32(at + 42, true)
    if (storedBytes === IN_ZIP64_32 || size === IN_ZIP64_32 || offset === IN_ZIP64_32) {
      let field = zip64Field(view, nameEnd, extraEnd)
      const next = (value: number): number => {
        if (value !== IN_ZIP64_32 || field === undefined || field.at + 8 > field.end) return value
        const found = uint64(view, field.at)
        field = { at: field.at + 8, end: field.end }
        return found
      }
      size = next(size)
      storedBytes = next(storedBytes)
      offset = next(offset)
    }
    const plain = isPlainName(bytes, nameStart, nameEnd)
    const name = plain
      ? text.slice(nameStart, nameEnd)
      : decodeName(
          bytes.subarray(nameStart, nameEnd),
          (flags & FLAG_UTF8) !== 0,
          bytes.subarray(nameEnd, extraEnd),
        )
    const draft: Draft = {
      path: prefix + name,
      bytes: size,
      modified: timeOf(view.getUint32(at + 12, true)),
      crc32: view.getUint32(at + 16, true),
      offset: offset + shift,
      limit: 0,
      storedBytes,
      headerBytes: LOCAL_HEADER_BYTES + nameEnd - nameStart,
      method,
      fault: faultOf(method, (flags & FLAG_ENCRYPTED) !== 0, storedBytes, size),
    }
    all.push(draft)
    const last = bytes[nameEnd - 1]
    const isFolder =
      last === 0x2f || last === 0x5c || (size === 0 && (view.getUint8(at + 38) & 0x10) !== 0)
    if (!isFolder && !isSystemPath(name)) {
      drafts.push(draft)
      byPath.set(draft.path, draft)
    }
    at = extraEnd + view.getUint16(at + 32, true)
  }
  setLimits(all, location.start)
  const replaced = drafts.length - byPath.size
  const entries = replaced === 0 ? drafts : drafts.filter((one) => byPath.get(one.path) === one)
  return { entries, byPath, records: all.length, replaced, isCut }
}

function zip64Field(
  view: DataView,
  start: number,
  end: number,
): { readonly at: number; readonly end: number } | undefined {
  for (let at = start; at + 4 <= end;) {
    const fieldEnd = at + 4 + view.getUint16(at + 2, true)
    if (fieldEnd > end) return undefined
    if (view.getUint16(at, true) === 1) return { at: at + 4, end: fieldEnd }
    at = fieldEnd
  }
  return undefined
}

/**
 * Every entry ends where the next one begins. One that reaches further is refused, not its
 * neighbours: what is left is then free of overlaps, so that no bytes are inflated twice (a bomb
 * of Fifield's kind), and a single wrong size costs a single file.
 */
function setLimits(all: readonly Draft[], directoryStart: number): void {
  let order = all
  for (let index = 1; index < all.length; index += 1) {
    if ((all[index]?.offset ?? 0) >= (all[index - 1]?.offset ?? 0)) continue
    order = all.toSorted((a, b) => a.offset - b.offset)
    break
  }
  let limit = directoryStart
  for (let index = order.length - 1; index >= 0; index -= 1) {
    const draft = order[index]
    if (draft === undefined) continue
    draft.limit = limit
    draft.fault ??= placeFault(draft, directoryStart)
    if (draft.offset < limit) limit = draft.offset
  }
}

function placeFault(draft: Draft, directoryStart: number): ZipFault | undefined {
  const end = draft.offset + draft.headerBytes + draft.storedBytes
  if (draft.offset < 0 || end > directoryStart) return 'outside'
  return end > draft.limit ? 'overlap' : undefined
}
