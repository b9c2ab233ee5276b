import { createLru } from '../../../lib/lru.ts'
import { readErrorOf, readSlice } from '../../../source/readSlice.ts'
import type { Source } from '../../../source/source.ts'

const READS_AT_ONCE = 8
/** Compared before a file is taken for the same one, only longer: a rewrite changes its head. */
const HEAD_BYTES = 4_096
const SEAM_BYTES = 1_024
const NEWLINE = 0x0a

interface Kept {
  readonly bytes: Uint8Array
  readonly modified: number | undefined
}

/** Bytes of files that were read, for readers that do not remember what they took from them. */
export interface KeptBytes {
  /** The same source: files that did not change are not read, of files of lines only the new end. */
  over(source: Source, onRead: (path: string, bytes: number) => void): Source
  /** Whether the file, as it was read last, is one of lines. */
  growsByLines(path: string): boolean
}

export function keepBytes(maxBytes: number): KeptBytes {
  const kept = createLru<Kept>(maxBytes)

  async function read(
    source: Source,
    path: string,
    onRead: (path: string, bytes: number) => void,
    signal: AbortSignal | undefined,
  ): Promise<Uint8Array> {
    const blob = await source.blob(path, signal)
    const modified = source.entry(path)?.modified
    const known = kept.get(path)
    const same = known?.bytes.byteLength === blob.size && known.modified === modified
    if (known !== undefined && same && modified !== undefined) return known.bytes
    const meter = async (start: number, end: number): Promise<Uint8Array> => {
      onRead(path, end - start)
      return readSlice(blob, start, end, path, signal)
    }
    const grown = known === undefined ? undefined : await readOn(known.bytes, blob.size, meter)
    let bytes = grown
    if (bytes === undefined) {
      // By the source itself, which bounds what is held.
      bytes = await source.bytes(path, signal)
      onRead(path, bytes.byteLength)
    }
    if (bytes.byteLength <= maxBytes) kept.set(path, { bytes, modified }, bytes.byteLength)
    return bytes
  }

  return {
    growsByLines(path) {
      const known = kept.get(path)
      return known !== undefined && isLines(known.bytes)
    },
    over: (source, onRead) => ({
      ...source,
      bytes: (path, signal) => read(source, path, onRead, signal),
      async bytesOfMany(paths, onFile, signal) {
        const waiting = new Set(paths).values()
        const workOn = async (): Promise<void> => {
          for (const path of waiting) {
            const result = await read(source, path, onRead, signal).catch((error: unknown) => {
              const failure = readErrorOf(error, path)
              if (failure.code === 'cancelled') throw failure
              return failure
            })
            onFile(path, result)
          }
        }
        await Promise.all(Array.from({ length: READS_AT_ONCE }, workOn))
      },
    }),
  }
}

/** What was read with what was appended since; undefined when the file is not one of that kind. */
async function readOn(
  before: Uint8Array,
  size: number,
  slice: (start: number, end: number) => Promise<Uint8Array>,
): Promise<Uint8Array | undefined> {
  if (size <= before.byteLength || !isLines(before)) return undefined
  const head = Math.min(HEAD_BYTES, before.byteLength)
  if (!isEqual(await slice(0, head), before.subarray(0, head))) return undefined
  const seam = Math.max(0, before.byteLength - SEAM_BYTES)
  const end = await slice(seam, size)
  const overlap = before.byteLength - seam
  if (!isEqual(end.subarray(0, overlap), before.subarray(seam))) return undefined
  const bytes = new Uint8Array(size)
  bytes.set(before)
  bytes.set(end, seam)
  return bytes
}

/** One JSON object in its first line: such files grow by lines, others are written anew. */
function isLines(bytes: Uint8Array): boolean {
  const end = bytes.indexOf(NEWLINE)
  if (end < 2 || bytes[0] !== 0x7b) return false
  const last = bytes[end - 1] === 0x0d ? bytes[end - 2] : bytes[end - 1]
  return last === 0x7d
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && a.every((byte, at) => byte === b[at])
}
