import { isZipStart } from '../../lib/media/sniffMediaType.ts'
import { readSlice } from '../readSlice.ts'
import { MAX_ENTRIES, ReadError } from '../source.ts'
import { readDirectory } from './directory.ts'
import type { Directory, OpenedDirectory } from './directory.ts'
import { findDirectoryEnd } from './directoryEnd.ts'
import type { DirectoryEnd, Tail } from './directoryEnd.ts'
import { salvage } from './salvage.ts'

/**
 * Read first from the end of the file: the longest comment and the directory of some 2,000 files.
 * Up to here a slice costs 1.5 to 2 ms, a megabyte costs 4: a larger directory is cheaper in two.
 */
const TAIL_BYTES = 256 * 1024
const MAX_DIRECTORY_BYTES = 256 * 1024 * 1024

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
  const endAt = end.start + end.bytes
  if (at >= 0) return tail.bytes.subarray(at, at + end.bytes)
  if (end.bytes > MAX_DIRECTORY_BYTES) {
    throw new ReadError('too-many', path, `${path} has a directory of ${end.bytes} bytes.`)
  }
  const before = await readSlice(blob, end.start, Math.min(tail.start, endAt), path, signal)
  if (endAt <= tail.start) return before
  const bytes = new Uint8Array(end.bytes)
  bytes.set(before)
  bytes.set(tail.bytes.subarray(0, endAt - tail.start), before.byteLength)
  return bytes
}

function failuresOf(directory: Directory, end: DirectoryEnd, path: string): readonly ReadError[] {
  const { entries, records, encrypted, isCut } = directory
  const failures: ReadError[] = []
  if (encrypted > 0) {
    failures.push(
      new ReadError(
        'encrypted',
        path,
        `${encrypted} of ${entries.length} files in ${path} are encrypted.`,
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
