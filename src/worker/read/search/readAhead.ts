import type { Source } from '../../../source/source.ts'
import { ReadError } from '../../../source/source.ts'

/** Files that are read in one go: many slices into one, few enough that a cancel is heard soon. */
const FILES_AHEAD = 48
const BYTES_AHEAD = 12 * 1024 * 1024
/** Where the size is not known before reading. */
const GUESSED_BYTES = 64 * 1024

/**
 * The same source, which reads files in the order of `paths` ahead of being asked: a slice costs as
 * much as ten small files.
 */
export function readAhead(source: Source, paths: readonly string[]): Source {
  const order = new Map(paths.map((path, at) => [path, at]))
  let held: Batch = { files: new Map(), next: 0 }
  /** On its way while what is there is worked on. */
  let coming: { readonly from: number; readonly batch: Promise<Batch> } | undefined

  async function read(from: number, signal: AbortSignal | undefined): Promise<Batch> {
    const wanted: string[] = []
    let bytes = 0
    let at = from
    for (; at < paths.length && wanted.length < FILES_AHEAD; at += 1) {
      const path = paths[at]
      if (path === undefined || !source.has(path)) continue
      bytes += source.entry(path)?.bytes ?? GUESSED_BYTES
      if (bytes > BYTES_AHEAD && wanted.length > 0) break
      wanted.push(path)
    }
    const files: Map<string, Uint8Array | ReadError> = new Map()
    await source.bytesOfMany(wanted, (path, one) => files.set(path, one), signal)
    return { files, next: at }
  }

  function begin(from: number, signal: AbortSignal | undefined): Promise<Batch> {
    const batch = read(from, signal)
    // Whoever asks for one of its files hears of a failure.
    batch.catch(() => undefined)
    coming = { from, batch }
    return batch
  }

  return {
    ...source,
    async bytes(path, signal) {
      const at = order.get(path)
      if (at === undefined || !source.has(path)) return source.bytes(path, signal)
      if (!held.files.has(path)) {
        held = await (coming?.from === at ? coming.batch : begin(at, signal))
        if (held.next < paths.length) void begin(held.next, signal)
      }
      const one = held.files.get(path)
      if (one instanceof ReadError) throw one
      return one ?? source.bytes(path, signal)
    },
  }
}

interface Batch {
  readonly files: ReadonlyMap<string, Uint8Array | ReadError>
  /** Where the one after it begins. */
  readonly next: number
}
