import type { Source } from '../../source/source.ts'

/** Single reads beyond this cost more to keep than to do again. */
const MAX_FILE_BYTES = 64 * 1024
/** Of one drop, until its rows are filled. */
const MAX_KEPT_BYTES = 96 * 1024 * 1024

/**
 * Small files that were read whole to see whether they hold a run, until the row of that run wants
 * them: of thousands of small runs, every second read of a file would be most of the time.
 */
export interface SmallReads {
  /** The same source; small files that are read of it are kept. */
  keeping(source: Source): Source
  /** Lets go of all that is not asked for by one of the runs at these roots. */
  keepOnly(roots: Iterable<string>): void
  /** The same source; what was kept is given without reading, to each run that wants it once. */
  giving(source: Source): Source
}

export function createSmallReads(limit = MAX_KEPT_BYTES): SmallReads {
  const kept = new Map<string, Uint8Array>()
  /** How many runs stand in a file, where it is more than one. */
  let sharers = new Map<string, number>()
  let keptBytes = 0

  function keep(path: string, bytes: Uint8Array): void {
    const size = bytes.byteLength
    if (size > MAX_FILE_BYTES || keptBytes + size > limit || kept.has(path)) return
    kept.set(path, bytes)
    keptBytes += size
  }

  function take(path: string): Uint8Array | undefined {
    const bytes = kept.get(path)
    if (bytes === undefined) return undefined
    const others = (sharers.get(path) ?? 1) - 1
    if (others > 0) sharers.set(path, others)
    else drop(path, bytes)
    return bytes
  }

  function drop(path: string, bytes: Uint8Array): void {
    kept.delete(path)
    keptBytes -= bytes.byteLength
  }

  return {
    keeping: (source) => ({
      ...source,
      async bytes(path, signal) {
        const bytes = await source.bytes(path, signal)
        keep(path, bytes)
        return bytes
      },
      bytesOfMany(paths, onRead, signal) {
        return source.bytesOfMany(
          paths,
          (path, bytes) => {
            if (bytes instanceof Uint8Array) keep(path, bytes)
            onRead(path, bytes)
          },
          signal,
        )
      },
    }),
    keepOnly(roots) {
      // A root may be a file, a folder, or a place inside a file.
      const wanted = new Map<string, number>()
      for (const root of roots) {
        const [place = root] = root.split('#', 1)
        wanted.set(place, (wanted.get(place) ?? 0) + 1)
      }
      for (const [path, bytes] of kept) if (!isAtOrUnder(path, wanted)) drop(path, bytes)
      sharers = wanted
    },
    giving: (source) => ({
      ...source,
      bytes: async (path, signal) => take(path) ?? source.bytes(path, signal),
      async bytesOfMany(paths, onRead, signal) {
        const unread: string[] = []
        for (const path of paths) {
          const bytes = take(path)
          if (bytes === undefined) unread.push(path)
          else onRead(path, bytes)
        }
        if (unread.length > 0) await source.bytesOfMany(unread, onRead, signal)
      },
    }),
  }
}

function isAtOrUnder(path: string, roots: ReadonlyMap<string, number>): boolean {
  if (roots.has(path) || roots.has('')) return true
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
    if (roots.has(path.slice(0, at))) return true
  return false
}
