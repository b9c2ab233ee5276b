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
  let held = new Map<string, Uint8Array | ReadError>()

  async function fill(from: number, signal: AbortSignal | undefined): Promise<void> {
    const next: string[] = []
    let bytes = 0
    for (let at = from; at < paths.length && next.length < FILES_AHEAD; at += 1) {
      const path = paths[at]
      if (path === undefined) break
      bytes += source.entry(path)?.bytes ?? GUESSED_BYTES
      if (bytes > BYTES_AHEAD && next.length > 0) break
      if (source.has(path)) next.push(path)
    }
    const read = new Map<string, Uint8Array | ReadError>()
    await source.bytesOfMany(next, (path, one) => read.set(path, one), signal)
    held = read
  }

  return {
    ...source,
    async bytes(path, signal) {
      const at = order.get(path)
      if (at === undefined || !source.has(path)) return source.bytes(path, signal)
      if (!held.has(path)) await fill(at, signal)
      const one = held.get(path)
      if (one instanceof ReadError) throw one
      return one ?? source.bytes(path, signal)
    },
  }
}
