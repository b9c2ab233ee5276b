import type { Source } from '../../source/source.ts'

/** The same source; `onRead` hears of every file that was read, and its size. */
export function meteredSource(
  source: Source,
  onRead: (path: string, bytes: number) => void,
): Source {
  return {
    ...source,
    async blob(path, signal) {
      const blob = await source.blob(path, signal)
      onRead(path, blob.size)
      return blob
    },
    async bytes(path, signal) {
      const bytes = await source.bytes(path, signal)
      onRead(path, bytes.byteLength)
      return bytes
    },
    bytesOfMany(paths, onFile, signal) {
      return source.bytesOfMany(
        paths,
        (path, bytes) => {
          onRead(path, bytes instanceof Uint8Array ? bytes.byteLength : 0)
          onFile(path, bytes)
        },
        signal,
      )
    },
  }
}
