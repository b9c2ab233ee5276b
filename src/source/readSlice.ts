import { ReadError } from './source.ts'

export function throwIfCancelled(signal: AbortSignal | undefined, path: string): void {
  if (signal?.aborted === true) throw new ReadError('cancelled', path, 'Cancelled.')
}

/**
 * The bytes `start` to `end` of a blob. One call is one slice read, which costs about a millisecond
 * in Chromium whatever its size: callers keep the number of calls low.
 */
export async function readSlice(
  blob: Blob,
  start: number,
  end: number,
  path: string,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  throwIfCancelled(signal, path)
  let buffer: ArrayBuffer
  try {
    // A slice is a blob of its own, which costs as much as the reading of a small file.
    const isWhole = start === 0 && end === blob.size
    buffer = await (isWhole ? blob : blob.slice(start, end)).arrayBuffer()
  } catch (error) {
    throw readErrorOf(error, path)
  }
  throwIfCancelled(signal, path)
  if (buffer.byteLength !== end - start) throw changedError(path)
  return new Uint8Array(buffer)
}

/** What the browser said, in our words. Its own message is for developers and is not shown. */
export function readErrorOf(error: unknown, path: string): ReadError {
  if (error instanceof ReadError) return error
  const name = error instanceof Error ? error.name : ''
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return new ReadError(
        'permission',
        path,
        `The browser may no longer read ${path}.`,
        'Open the drop again and allow reading.',
      )
    case 'AbortError':
      return new ReadError('cancelled', path, 'Cancelled.')
    case 'RangeError':
    case 'QuotaExceededError':
      return new ReadError('too-large', path, `There is not enough memory to read ${path}.`)
    default:
      // NotReadableError and NotFoundError, by which browsers tell that the file on disk is not
      // the one that was listed any more.
      return changedError(path)
  }
}

export function changedError(path: string): ReadError {
  return new ReadError(
    'changed',
    path,
    `${path} changed or vanished since it was opened.`,
    'Open the drop again to read it as it is now.',
  )
}
