import { readErrorOf, readSlice, throwIfCancelled } from '../readSlice.ts'
import type { ReadError } from '../source.ts'
import { unpack } from './inflate.ts'
import { headerLength } from './localHeader.ts'
import { planReads } from './readPlan.ts'
import type { ReadBlock } from './readPlan.ts'
import type { ZipEntry } from './zipEntry.ts'

/** Blocks on their way at once: a slice is mostly waiting, eight at once take half the time. */
const BLOCKS_AHEAD = 8
/** Bytes on their way at once, one block always being allowed. */
const BYTES_AHEAD = 32 * 1024 * 1024

type OnRead = (path: string, bytes: Uint8Array | ReadError) => void

/** Reads entries in the order of the file, the next blocks arriving while one is inflated. */
export async function readMany(
  blob: Blob,
  entries: readonly ZipEntry[],
  onRead: OnRead,
  signal?: AbortSignal,
): Promise<void> {
  const blocks = planReads(entries)
  const ahead: Promise<Uint8Array<ArrayBuffer> | ReadError>[] = []
  let next = 0
  let bytesAhead = 0
  const request = (): void => {
    while (ahead.length < BLOCKS_AHEAD) {
      const block = blocks[next]
      if (block === undefined) return
      const length = block.end - block.start
      if (bytesAhead > 0 && bytesAhead + length > BYTES_AHEAD) return
      next += 1
      bytesAhead += length
      ahead.push(readBlock(blob, block, signal))
    }
  }
  for (const block of blocks) {
    request()
    const bytes = await ahead.shift()
    bytesAhead -= block.end - block.start
    throwIfCancelled(signal, block.entries[0]?.path ?? '')
    // The next ones are on their way while this one is inflated.
    request()
    for (const entry of block.entries) {
      throwIfCancelled(signal, entry.path)
      onRead(
        entry.path,
        bytes instanceof Uint8Array
          ? await outcome(entry, () => cut(blob, block, bytes, entry, signal))
          : (bytes ?? readErrorOf(undefined, entry.path)),
      )
    }
  }
}

function readBlock(
  blob: Blob,
  block: ReadBlock,
  signal: AbortSignal | undefined,
): Promise<Uint8Array<ArrayBuffer> | ReadError> {
  const path = block.entries[0]?.path ?? ''
  return readSlice(blob, block.start, block.end, path, signal).catch((error: unknown) =>
    readErrorOf(error, path),
  )
}

async function cut(
  blob: Blob,
  block: ReadBlock,
  bytes: Uint8Array<ArrayBuffer>,
  entry: ZipEntry,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  return unpack(
    entry,
    await packedBytes(blob, entry, bytes, entry.offset - block.start, signal),
    signal,
  )
}

/** The bytes of an entry out of a slice that holds its header at `at`; reads on when it is short. */
export async function packedBytes(
  blob: Blob,
  entry: ZipEntry,
  slice: Uint8Array<ArrayBuffer>,
  at: number,
  signal: AbortSignal | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const header = headerLength(entry, slice.subarray(at))
  const start = at + header
  const end = start + entry.storedBytes
  if (end <= slice.byteLength) return slice.subarray(start, end)
  const from = entry.offset + header
  return readSlice(blob, from, from + entry.storedBytes, entry.path, signal)
}

/** The result, or the error that hit this entry alone; cancelling is not such an error. */
async function outcome<T>(entry: ZipEntry, work: () => Promise<T>): Promise<T | ReadError> {
  try {
    return await work()
  } catch (error) {
    const readError = readErrorOf(error, entry.path)
    if (readError.code === 'cancelled') throw readError
    return readError
  }
}
