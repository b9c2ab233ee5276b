import { ReadError } from '../source/source.ts'

/** The code of the ReadError that `work` fails with, `none` when it does not, else what it was. */
export function readErrorCode(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: unknown) => (error instanceof ReadError ? error.code : `not ours: ${String(error)}`),
  )
}
