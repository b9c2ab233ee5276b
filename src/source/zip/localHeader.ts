import { ReadError } from '../source.ts'
import { LOCAL_HEADER, LOCAL_HEADER_BYTES, viewOf } from './layout.ts'
import type { ZipEntry } from './zipEntry.ts'

/**
 * Local headers carry an extra field of their own whose length only they tell. What lies before
 * the next entry is read with them when it is this little, which covers every usual writer.
 */
const EXTRA_GUESS = 512

/** Where to stop reading so that header and bytes of an entry most likely come in one slice. */
export function likelyEnd(entry: ZipEntry): number {
  const least = entry.offset + entry.headerBytes + entry.storedBytes
  return Math.min(entry.limit, least + EXTRA_GUESS)
}

/** Where to stop reading so that the header comes with the first bytes of the content. */
export function likelyHeaderEnd(entry: ZipEntry): number {
  return Math.min(likelyEnd(entry), entry.offset + entry.headerBytes + EXTRA_GUESS)
}

/** Length of a local header, from its own first bytes. */
export function headerLength(entry: ZipEntry, bytes: Uint8Array): number {
  const view = viewOf(bytes)
  if (view.byteLength < LOCAL_HEADER_BYTES || view.getUint32(0, true) !== LOCAL_HEADER) {
    throw new ReadError(
      'corrupt',
      entry.path,
      `${entry.path} is not where the zip's directory says.`,
      'Copy or download the zip again.',
    )
  }
  const length = LOCAL_HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true)
  if (entry.offset + length + entry.storedBytes > entry.limit) {
    throw new ReadError('corrupt', entry.path, `${entry.path} overlaps with what follows it.`)
  }
  return length
}
