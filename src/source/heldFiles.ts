import type { Source } from './source.ts'

/** A source before anything can be kept in it. */
export type PlainSource = Omit<Source, 'hold'>

/**
 * Adds what readers take out of files: a screenshot that stands as base64 inside a JSON file is
 * decoded once, and from then on read like a file of its own. Held blobs are not listed. `held` is
 * given where a newer source of the same drop takes over what was held.
 */
export function withHeldFiles(source: PlainSource, held = new Map<string, Blob>()): Source {
  return {
    ...source,
    has: (path) => held.has(path) || source.has(path),
    entry(path) {
      const blob = held.get(path)
      return blob === undefined ? source.entry(path) : { path, bytes: blob.size }
    },
    async blob(path, signal) {
      return held.get(path) ?? source.blob(path, signal)
    },
    async bytes(path, signal) {
      const blob = held.get(path)
      if (blob === undefined) return source.bytes(path, signal)
      return new Uint8Array(await blob.arrayBuffer())
    },
    hold(path, blob) {
      held.set(path, blob)
    },
  }
}
