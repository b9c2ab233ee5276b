import { inflateSync } from 'fflate'
import { crc32 } from '../../lib/crc32.ts'
import { throwIfCancelled } from '../readSlice.ts'
import { ReadError } from '../source.ts'
import { METHOD_STORED } from './layout.ts'
import type { ZipEntry } from './zipEntry.ts'

/**
 * Smaller entries are inflated at once in JavaScript, which has no cost of setting up; larger ones
 * by the browser, which is faster, may be stopped, and can be held to the promised size.
 */
const SYNC_BYTES = 128 * 1024

/** The bytes of an entry from its bytes in the zip; always a copy, checked by size and CRC-32. */
export async function unpack(
  entry: ZipEntry,
  packed: Uint8Array<ArrayBuffer>,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const unpacked =
    entry.method === METHOD_STORED
      ? packed.slice()
      : packed.byteLength <= SYNC_BYTES
        ? inflateNow(entry, packed)
        : await inflateStreaming(entry, packed, signal)
  if (unpacked.byteLength !== entry.bytes || crc32(unpacked) !== entry.crc32) throw corrupt(entry)
  return unpacked
}

function inflateNow(entry: ZipEntry, packed: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  try {
    // Given a buffer, fflate never grows it: what a lying stream writes beyond its end is dropped.
    return inflateSync(packed, { out: new Uint8Array(entry.bytes) })
  } catch {
    throw corrupt(entry)
  }
}

async function inflateStreaming(
  entry: ZipEntry,
  packed: Uint8Array<ArrayBuffer>,
  signal: AbortSignal | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const out = new Uint8Array(entry.bytes)
  const stream = new DecompressionStream('deflate-raw')
  const writer = stream.writable.getWriter()
  // Failures of writing come out of the reader too.
  writer.write(packed).then(
    () => writer.close().catch(() => undefined),
    () => undefined,
  )
  const reader = stream.readable.getReader()
  let filled = 0
  try {
    for (;;) {
      throwIfCancelled(signal, entry.path)
      const { done, value } = await reader.read()
      if (done) break
      if (filled + value.byteLength > out.byteLength) throw corrupt(entry)
      out.set(value, filled)
      filled += value.byteLength
    }
  } catch (error) {
    reader.cancel().catch(() => undefined)
    throw error instanceof ReadError ? error : corrupt(entry)
  }
  return out.subarray(0, filled)
}

function corrupt(entry: ZipEntry): ReadError {
  return new ReadError(
    'corrupt',
    entry.path,
    `${entry.path} is damaged: its bytes are not what the zip's directory says.`,
    'Copy or download the zip again.',
  )
}
