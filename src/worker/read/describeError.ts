import type { RpcFailure } from '../../lib/rpc.ts'
import { ReadError } from '../../source/source.ts'

/** A request about something that this worker no longer holds; asking anew helps. */
export class GoneError extends Error {
  override readonly name = 'GoneError'
}

/** Errors cross to the page as data: the codes of `ReadError`, and `gone` and `internal`. */
export function describeError(error: unknown): RpcFailure {
  if (error instanceof ReadError) {
    const { code, message, path, hint } = error
    return { code, message, path, ...(hint === undefined ? {} : { hint }) }
  }
  if (error instanceof GoneError) return { code: 'gone', message: error.message }
  const name = error instanceof Error ? error.name : ''
  const message = error instanceof Error ? error.message : String(error)
  if (name === 'AbortError') return { code: 'cancelled', message: 'Cancelled.' }
  if (name === 'RangeError') {
    return { code: 'too-large', message: 'There is not enough memory for this.' }
  }
  return { code: 'internal', message }
}
