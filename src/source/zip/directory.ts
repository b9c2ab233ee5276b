import { isSystemPath } from '../../lib/text/safePath.ts'
import { MAX_ENTRIES } from '../source.ts'
import type { ReadError } from '../source.ts'
import { DirectoryEntry, DirectoryTable } from './directoryTable.ts'
import { decodeName, isPlainName } from './entryName.ts'
import {
  DIRECTORY_ENTRY,
  DIRECTORY_ENTRY_BYTES,
  FLAG_ENCRYPTED,
  FLAG_UTF8,
  IN_ZIP64_32,
  viewOf,
} from './layout.ts'
import type { ZipEntry } from './zipEntry.ts'
import { zip64Values } from './zip64Values.ts'

export interface Directory {
  /** In the order of the directory; of several files with one path the last. */
  readonly entries: readonly ZipEntry[]
  readonly byPath: ReadonlyMap<string, ZipEntry>
  /** Entries of any kind that were read; fewer than stated when the directory is damaged. */
  readonly records: number
  /** Files that a later one of the same path hides. */
  readonly replaced: number
  readonly encrypted: number
  /** There are more than `MAX_ENTRIES`. */
  readonly isCut: boolean
}

/** A directory, and what of the zip cannot be had. */
export interface OpenedDirectory {
  readonly directory: Directory
  readonly failures: readonly ReadError[]
}

interface Location {
  readonly start: number
  /** What to add to every stated offset. */
  readonly shift: number
  /** Put before every path. */
  readonly prefix: string
}

/**
 * Reads the central directory in one pass. It decides how soon the first screen shows, and runs
 * before the browser has compiled it well: plain names are cut from one decoded text, of which
 * only what differs from the folder before is looked at, and figures go to columns of numbers.
 */
export function readDirectory(bytes: Uint8Array, location: Location): Directory {
  const { shift, prefix } = location
  const view = viewOf(bytes)
  const text = new TextDecoder('latin1').decode(bytes)
  const most = Math.min(MAX_ENTRIES, Math.floor(bytes.length / DIRECTORY_ENTRY_BYTES))
  const table = new DirectoryTable(most)
  const files: DirectoryEntry[] = []
  const byPath = new Map<string, DirectoryEntry>()
  let folder = ''
  let encrypted = 0
  let isCut = false
  for (let at = 0; at + DIRECTORY_ENTRY_BYTES <= bytes.length;) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) break
    const nameStart = at + DIRECTORY_ENTRY_BYTES
    const nameEnd = nameStart + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    if (extraEnd > bytes.length) break
    if (table.rows === MAX_ENTRIES) {
      isCut = true
      break
    }
    const storedBytes = view.getUint32(at + 20, true)
    const size = view.getUint32(at + 24, true)
    const offset = view.getUint32(at + 42, true)
    const isLarge = storedBytes === IN_ZIP64_32 || size === IN_ZIP64_32 || offset === IN_ZIP64_32
    const values = isLarge
      ? zip64Values(view, nameEnd, extraEnd, size, storedBytes, offset)
      : undefined
    const flags = view.getUint16(at + 8, true)
    const row = table.add(
      view,
      at,
      values?.size ?? size,
      values?.storedBytes ?? storedBytes,
      (values?.offset ?? offset) + shift,
    )
    const last = bytes[nameEnd - 1]
    const isFolder =
      last === 0x2f || last === 0x5c || (size === 0 && (view.getUint8(at + 38) & 0x10) !== 0)
    at = extraEnd + view.getUint16(at + 32, true)
    if (isFolder) continue

    const isSameFolder = folder !== '' && text.startsWith(folder, nameStart)
    let name = text.slice(nameStart, nameEnd)
    if (!isPlainName(bytes, isSameFolder ? nameStart + folder.length : nameStart, nameEnd)) {
      const extra = bytes.subarray(nameEnd, extraEnd)
      name = decodeName(bytes.subarray(nameStart, nameEnd), (flags & FLAG_UTF8) !== 0, extra)
      if (isSystemPath(name)) continue
    } else if (!isSameFolder) {
      folder = name.slice(0, name.lastIndexOf('/') + 1)
    }
    const entry = new DirectoryEntry(prefix + name, table, row)
    if ((flags & FLAG_ENCRYPTED) !== 0) encrypted += 1
    files.push(entry)
    byPath.set(entry.path, entry)
  }
  table.setLimits(location.start)
  const replaced = files.length - byPath.size
  const entries = replaced === 0 ? files : files.filter((one) => byPath.get(one.path) === one)
  return { entries, byPath, records: table.rows, replaced, encrypted, isCut }
}
