import { isSystemPath } from '../../lib/text/safePath.ts'
import { readSlice } from '../readSlice.ts'
import { ReadError } from '../source.ts'
import { decodeName } from './entryName.ts'
import {
  FLAG_DESCRIPTOR,
  FLAG_ENCRYPTED,
  FLAG_UTF8,
  IN_ZIP64_32,
  LOCAL_HEADER,
  LOCAL_HEADER_BYTES,
  uint64,
  viewOf,
} from './layout.ts'
import type { OpenedDirectory } from './directory.ts'
import { faultOf } from './zipEntry.ts'
import type { ZipEntry } from './zipEntry.ts'
import { timeOfStamp } from './timeOfStamp.ts'

/** Read at once; small files that follow each other share a window. */
const WINDOW_BYTES = 256 * 1024
/** A name and its extra field take at most this much beside the header. */
const MAX_HEADER_BYTES = LOCAL_HEADER_BYTES + 2 * 0xffff
/** Windows read at most, some seconds' worth: a cut zip may be a terabyte of nothing. */
const MAX_WINDOWS = 5_000

/**
 * The complete files at the beginning of a zip whose directory was cut off, as in a download that
 * broke: their local headers are walked from the first on. The walk ends at a file whose header
 * does not tell its size, since only the lost directory would.
 */
export async function salvage(
  blob: Blob,
  path: string,
  prefix: string,
  signal?: AbortSignal,
): Promise<OpenedDirectory> {
  const byPath = new Map<string, ZipEntry>()
  let window = new Uint8Array()
  let windowStart = 0
  let windows = 0
  let at = 0
  let records = 0
  let last = ''
  while (at + LOCAL_HEADER_BYTES <= blob.size) {
    const needed = Math.min(MAX_HEADER_BYTES, blob.size - at)
    if (at < windowStart || at + needed > windowStart + window.byteLength) {
      if (windows === MAX_WINDOWS) break
      windows += 1
      windowStart = at
      window = await readSlice(blob, at, Math.min(at + WINDOW_BYTES, blob.size), path, signal)
    }
    const header = readHeader(window.subarray(at - windowStart))
    if (header === undefined) break
    const end = at + header.length + header.storedBytes
    if (end > blob.size) break
    records += 1
    const name = decodeName(header.name, header.isUtf8, header.extra)
    if (!header.isFolder && !isSystemPath(name)) {
      last = name
      byPath.set(prefix + name, {
        path: prefix + name,
        bytes: header.bytes,
        modified: timeOfStamp(header.stamp),
        crc32: header.crc32,
        offset: at,
        limit: end,
        storedBytes: header.storedBytes,
        headerBytes: header.length,
        method: header.method,
        fault: faultOf(header.method, header.isEncrypted, header.storedBytes, header.bytes),
      })
    }
    at = end
  }
  const entries = [...byPath.values()]
  const failure = cutError(path, blob.size, entries.length, last)
  if (entries.length === 0) throw failure
  const directory = { entries, byPath, records, replaced: 0, encrypted: 0, isCut: false }
  return { directory, failures: [failure] }
}

function cutError(path: string, size: number, files: number, last: string): ReadError {
  const found = files === 0 ? 'no complete file' : `${files} complete files, the last is ${last}`
  return new ReadError(
    'truncated',
    path,
    `${path} ends early: of its first ${size} bytes, the directory at the end is missing. Found: ${found}.`,
    'The download or copy probably stopped. Copy it again and compare the sizes.',
  )
}

interface LocalHeader {
  readonly length: number
  readonly name: Uint8Array
  readonly extra: Uint8Array
  readonly isUtf8: boolean
  readonly isEncrypted: boolean
  readonly isFolder: boolean
  readonly stamp: number
  readonly crc32: number
  readonly method: number
  readonly bytes: number
  readonly storedBytes: number
}

function readHeader(bytes: Uint8Array): LocalHeader | undefined {
  const view = viewOf(bytes)
  if (bytes.byteLength < LOCAL_HEADER_BYTES || view.getUint32(0, true) !== LOCAL_HEADER) {
    return undefined
  }
  const flags = view.getUint16(6, true)
  const nameEnd = LOCAL_HEADER_BYTES + view.getUint16(26, true)
  const length = nameEnd + view.getUint16(28, true)
  if (length > bytes.byteLength) return undefined
  const name = bytes.subarray(LOCAL_HEADER_BYTES, nameEnd)
  const extra = bytes.subarray(nameEnd, length)
  const sizes = sizesOf(view, viewOf(extra))
  const isUntold = (flags & FLAG_DESCRIPTOR) !== 0 && sizes.storedBytes === 0
  const closing = name.at(-1)
  const isFolder = closing === 0x2f || closing === 0x5c
  if (isUntold && !isFolder) return undefined
  return {
    length,
    name,
    extra,
    isUtf8: (flags & FLAG_UTF8) !== 0,
    isEncrypted: (flags & FLAG_ENCRYPTED) !== 0,
    isFolder,
    stamp: view.getUint32(10, true),
    crc32: view.getUint32(14, true),
    method: view.getUint16(8, true),
    ...sizes,
  }
}

/** In a local header, the Zip64 field holds both sizes or none: the size when read comes first. */
function sizesOf(
  view: DataView,
  extra: DataView,
): { readonly bytes: number; readonly storedBytes: number } {
  const storedBytes = view.getUint32(18, true)
  const bytes = view.getUint32(22, true)
  if (storedBytes !== IN_ZIP64_32 && bytes !== IN_ZIP64_32) return { bytes, storedBytes }
  for (let at = 0; at + 20 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) === 1) {
      return { bytes: uint64(extra, at + 4), storedBytes: uint64(extra, at + 12) }
    }
  }
  return { bytes, storedBytes }
}
