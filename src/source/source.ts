/** One named run of bytes: listed now, read later. */
export interface SourceEntry {
  /** Path in the drop, `/` between the parts, no leading slash. A zip's name is a folder of it. */
  readonly path: string
  /** Size when read (inflated), in bytes; `undefined` where listing does not tell. */
  readonly bytes: number | undefined
  /** Unix milliseconds. */
  readonly modified?: number | undefined
  /** CRC-32 from a zip's directory: tells equal files without reading them. */
  readonly crc32?: number
}

/**
 * Where bytes come from. Listing is complete when a Source exists; reading is lazy, and every read
 * is bounded by `maxBytes` and stoppable by `signal`. Failures throw `ReadError`.
 */
export interface Source {
  /** As dropped: `run.zip`, `trajectories`, or `3 files`. */
  readonly name: string
  readonly entries: readonly SourceEntry[]
  has(path: string): boolean
  entry(path: string): SourceEntry | undefined
  /** The file as a Blob: a slice without a copy where the bytes are stored as they are. */
  blob(path: string, signal?: AbortSignal): Promise<Blob>
  bytes(path: string, signal?: AbortSignal): Promise<Uint8Array>
  /**
   * Reads many files in the order that is cheapest for the container, neighbours in one slice.
   * `onRead` gets each file once, with its bytes or with the error that hit this file alone.
   */
  bytesOfMany(
    paths: readonly string[],
    onRead: (path: string, bytes: Uint8Array | ReadError) => void,
    signal?: AbortSignal,
  ): Promise<void>
  /**
   * Keeps bytes that a reader took out of a file, under the path of that file, `#`, and where in it
   * they stood; `blob` and `bytes` then give them. `entries` does not list them.
   */
  hold(path: string, blob: Blob): void
}

export type ReadErrorCode =
  | 'not-found' // no entry of that name
  | 'changed' // the file changed or vanished since it was listed
  | 'permission' // the browser no longer lets us read it
  | 'too-large' // larger than we are willing to hold
  | 'too-many' // more entries than we list
  | 'encrypted'
  | 'truncated' // the container or file ends early
  | 'unsupported' // a compression method or layout that we do not read
  | 'corrupt' // bytes do not match what the directory says
  | 'cancelled'
  | 'not-a-zip'

/** Why bytes could not be had. `message` is for people; only `code` is for code. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
  readonly code: ReadErrorCode
  readonly path: string
  readonly hint: string | undefined

  constructor(code: ReadErrorCode, path: string, message: string, hint?: string) {
    super(message)
    this.code = code
    this.path = path
    this.hint = hint
  }
}

/** Bytes of all of them; unknown as soon as one is. */
export function bytesOf(entries: Iterable<SourceEntry>): number | undefined {
  let sum = 0
  for (const { bytes } of entries) {
    if (bytes === undefined) return undefined
    sum += bytes
  }
  return sum
}

/** No single file is inflated or held whole beyond this. */
export const MAX_FILE_BYTES = 512 * 1024 * 1024

/** No drop lists more files than this; a run of 10,000 turns has about 60,000. */
export const MAX_ENTRIES = 300_000
