import { isZipStart } from '../../lib/sniffMediaType.ts'
import { readSlice } from '../readSlice.ts'
import { MAX_ENTRIES, ReadError } from '../source.ts'
import { readDirectory } from './directory.ts'
import type { Directory } from './directory.ts'
import { findDirectoryEnd } from './directoryEnd.ts'
import type { DirectoryEnd, Tail } from './directoryEnd.ts'
import { DIRECTORY_END_BYTES, MAX_COMMENT_BYTES } from './layout.ts'
import { salvage } from './salvage.ts'

/**
 * Read first from the end of the file: holds the directory of some 8,000 files and the longest
 * comment, and costs little more than the smallest slice.
 */
const TAIL_BYTES = 1024 * 1024 + MAX_COMMENT_BYTES + DIRECTORY_END_BYTES
const MAX_DIRECTORY_BYTES = 256 * 1024 * 1024

export interface OpenedDirectory {
  readonly directory: Directory
  readonly failures: readonly ReadError[]
}

/** The directory of a zip in as few slices as possible: mostly one, seldom two. */
export async function openDirectory(
  blob: Blob,
  path: string,
  mount: string,
  signal?: AbortSignal,
): Promise<OpenedDirectory> {
  const prefix = mount === '' ? '' : `${mount}/`
  let tail = await readTail(blob, Math.max(0, blob.size - TAIL_BYTES), path, signal)
  let result = findDirectoryEnd(tail)
  if (result.kind === 'earlier') {
    tail = await readTail(blob, result.start, path, signal)
    result = findDirectoryEnd(tail)
  }
  if (result.kind === 'found') {
    const { end } = result
    const bytes = await directoryBytes(blob, tail, end, path, signal)
    const directory = readDirectory(bytes, { ...end, prefix })
    return { directory, failures: failuresOf(directory, end, path) }
  }
  if (result.kind === 'split') {
    throw new ReadError(
      'unsupported',
      path,
      `${path} is the last part of a zip in several parts.`,
      'Join the parts into one zip, or unpack them and drop the folder.',
    )
  }
  const first = await readSlice(blob, 0, Math.min(4, blob.size), path, signal)
  if (isZipStart(first)) return salvage(blob, path, prefix, signal)
  throw new ReadError(
    'not-a-zip',
    path,
    `${path} has neither the beginning nor the end of a zip.`,
    'Check that the download is complete and is a zip.',
  )
}

async function readTail(
  blob: Blob,
  start: number,
  path: string,
  signal: AbortSignal | undefined,
): Promise<Tail> {
  return { bytes: await readSlice(blob, start, blob.size, path, signal), start }
}

async function directoryBytes(
  blob: Blob,
  tail: Tail,
  end: DirectoryEnd,
  path: string,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const at = end.start - tail.start
  if (at >= 0) return tail.bytes.subarray(at, at + end.bytes)
  if (end.bytes > MAX_DIRECTORY_BYTES) {
    throw new ReadError('too-many', path, `${path} has a directory of ${end.bytes} bytes.`)
  }
  return readSlice(blob, end.start, end.start + end.bytes, path, signal)
}

function failuresOf(directory: Directory, end: DirectoryEnd, path: string): readonly ReadError[] {
  const { entries, records, isCut } = directory
  const failures: ReadError[] = []
  const locked = entries.filter((entry) => entry.fault === 'encrypted').length
  if (locked > 0) {
    failures.push(
      new ReadError(
        'encrypted',
        path,
        `${locked} of ${entries.length} files in ${path} are encrypted.`,
        'Unpack the zip with its password and drop the folder.',
      ),
    )
  }
  if (isCut) {
    failures.push(
      new ReadError(
        'too-many',
        path,
        `${path} holds ${end.entries} files; the first ${MAX_ENTRIES} are listed.`,
        'Drop a smaller part of it.',
      ),
    )
  } else if (records % 0x10000 !== end.entries % 0x10000 || records < end.entries) {
    failures.push(
      new ReadError(
        'corrupt',
        path,
        `The directory of ${path} names ${records} files; it should name ${end.entries}.`,
        'Copy or download the zip again.',
      ),
    )
  }
  return failures
}
