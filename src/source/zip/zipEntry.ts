import { MAX_FILE_BYTES, ReadError } from '../source.ts'
import type { SourceEntry } from '../source.ts'
import { METHOD_DEFLATED, METHOD_STORED } from './layout.ts'

export type ZipFault =
  | 'encrypted'
  | 'method'
  | 'overlap' // its bytes run into those of another entry
  | 'outside' // its bytes run beyond the end
  | 'bomb' // it promises more than its bytes can hold

/** A file of a zip as the directory tells it; offsets are those of the file on disk. */
export interface ZipEntry extends SourceEntry {
  readonly bytes: number
  readonly crc32: number
  /** Where its local header begins. */
  readonly offset: number
  /** The next thing in the zip begins here; header and bytes lie before it. */
  readonly limit: number
  /** Bytes in the zip, as opposed to `bytes` when read. */
  readonly storedBytes: number
  /** Of the local header without its extra field, whose length only the header itself tells. */
  readonly headerBytes: number
  readonly method: number
  readonly fault: ZipFault | undefined
}

const METHOD_NAMES: ReadonlyMap<number, string> = new Map([
  [9, 'Deflate64'],
  [12, 'bzip2'],
  [14, 'LZMA'],
  [93, 'Zstandard'],
  [95, 'xz'],
  [98, 'PPMd'],
])

/** Deflate cannot shrink by more than 1,032 to 1: whoever promises more is lying. */
const MAX_RATIO = 1_032
/** Nor does it grow by more than a few bytes in each block. */
const MAX_GROWTH = 1.01

/** What is wrong with the figures of an entry, whatever its neighbours. */
export function faultOf(
  method: number,
  encrypted: boolean,
  storedBytes: number,
  bytes: number,
): ZipFault | undefined {
  if (encrypted) return 'encrypted'
  if (method === METHOD_STORED) return storedBytes === bytes ? undefined : 'bomb'
  if (method !== METHOD_DEFLATED) return 'method'
  const tooMuch = bytes > storedBytes * MAX_RATIO + 1_024
  const tooLittle = storedBytes > bytes * MAX_GROWTH + 1_024
  return tooMuch || tooLittle ? 'bomb' : undefined
}

/** Throws when an entry cannot be read at all. */
export function assertReadable(entry: ZipEntry): void {
  const { path, fault } = entry
  switch (fault) {
    case undefined:
      return
    case 'encrypted':
      throw new ReadError(
        'encrypted',
        path,
        `${path} is encrypted.`,
        'Unpack the zip with its password and drop the folder.',
      )
    case 'method': {
      const name = METHOD_NAMES.get(entry.method) ?? `method ${entry.method}`
      throw new ReadError(
        'unsupported',
        path,
        `${path} is compressed with ${name}; Deflate and plain storage are read.`,
        'Unpack the zip and drop the folder.',
      )
    }
    case 'outside':
      throw new ReadError(
        'truncated',
        path,
        `${path} should reach beyond the end of the zip.`,
        'Copy or download the zip again.',
      )
    case 'overlap':
      throw new ReadError('corrupt', path, `${path} overlaps with another file of the zip.`)
    case 'bomb':
      throw new ReadError('corrupt', path, `${path} promises more than its bytes can hold.`)
  }
}

/** Throws when an entry is larger than what may be held in memory. */
export function assertHoldable(entry: ZipEntry): void {
  if (entry.bytes <= MAX_FILE_BYTES) return
  const megabytes = Math.round(entry.bytes / 1e6)
  throw new ReadError(
    'too-large',
    entry.path,
    `${entry.path} is ${megabytes} MB; files of up to ${Math.round(MAX_FILE_BYTES / 1e6)} MB are read.`,
  )
}
