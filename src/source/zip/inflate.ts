import { crc32 } from '../../lib/crc32.ts'
import { throwIfCancelled } from '../readSlice.ts'
import { ReadError } from '../source.ts'
import { METHOD_STORED } from './layout.ts'
import type { ZipEntry } from './zipEntry.ts'

/**
 * The bytes of an entry from its bytes in the zip; always a copy, checked by size and CRC-32.
 * The browser inflates: as fast as fflate for a kilobyte, twice as fast from 20 kB on (measured in
 * Chromium), and it can be stopped and held to the promised size.
 */
export async function unpack(
  entry: ZipEntry,
  packed: Uint8Array<ArrayBuffer>,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const unpacked =
    entry.method === METHOD_STORED ? packed.slice() : await inflate(entry, packed, signal)
  if (unpacked.byteLength !== entry.bytes || crc32(unpacked) !== entry.crc32) throw corrupt(entry)
  return unpacked
}

async function inflate(
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
