import { mediaTypeOf } from '../lib/media/mediaType.ts'
import { withHeldFiles } from '../source/heldFiles.ts'
import { ReadError } from '../source/source.ts'
import type { Source, SourceEntry } from '../source/source.ts'

/** Files of a made-up drop: path to text (UTF-8), bytes, or the error that reading gives. */
export type MemoryFiles = Readonly<Record<string, string | Uint8Array | ReadError>>

/**
 * A Source over values in memory. It keeps the contract of the real ones: `not-found` for unknown
 * paths, `cancelled` once the signal is aborted, and each file of `bytesOfMany` told exactly once.
 */
export function memorySource(files: MemoryFiles, name = 'memory'): Source {
  const contents = new Map<string, Uint8Array<ArrayBuffer> | ReadError>()
  const entries: SourceEntry[] = []
  for (const [path, content] of Object.entries(files)) {
    const value = content instanceof ReadError ? content : copyOf(content)
    contents.set(path, value)
    entries.push({ path, bytes: value instanceof ReadError ? undefined : value.byteLength })
  }
  const byPath = new Map(entries.map((entry) => [entry.path, entry]))

  function bytesNow(path: string, signal?: AbortSignal): Uint8Array<ArrayBuffer> {
    if (signal?.aborted === true) throw new ReadError('cancelled', path, 'Cancelled.')
    const content = contents.get(path)
    if (content === undefined) throw new ReadError('not-found', path, `${path} is not in the drop.`)
    if (content instanceof ReadError) throw content
    return content.slice()
  }

  return withHeldFiles({
    name,
    entries,
    has: (path) => byPath.has(path),
    entry: (path) => byPath.get(path),
    blob: async (path, signal) => new Blob([bytesNow(path, signal)], { type: mediaTypeOf(path) }),
    bytes: async (path, signal) => bytesNow(path, signal),
    async bytesOfMany(paths, onRead, signal) {
      for (const path of paths) {
        await Promise.resolve()
        let content: Uint8Array | ReadError
        try {
          content = bytesNow(path, signal)
        } catch (error) {
          if (!(error instanceof ReadError) || error.code === 'cancelled') throw error
          content = error
        }
        onRead(path, content)
      }
    },
  })
}

function copyOf(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
}
