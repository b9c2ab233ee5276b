import type { LendApi } from '../analysisProtocol.ts'
import type { ScreenBytes } from './decodeScreen.ts'
import { identityOf, identityOfBytes } from './identity.ts'
import type { ScreenBook } from './screenBook.ts'

/** Where the analysis gets bytes from. */
export interface Lender {
  known(
    drop: string,
    paths: readonly string[],
    signal: AbortSignal,
  ): Promise<LendApi['known']['result']>
  blob(drop: string, path: string, signal: AbortSignal): Promise<Blob>
}

/** The files of the screens of a run. Each is fetched once and let go when it was used. */
export interface ScreenFiles {
  /** Learns the identities that listing tells. */
  list(paths: readonly string[]): Promise<void>
  /** Fetches a file before it is needed. */
  fetch(path: string): void
  /** The same for a file that may be needed, unless many are held already. */
  foresee(path: string): void
  /** The identity of a file, which is read where listing did not tell it. */
  identify(path: string): Promise<string>
  take(path: string): Promise<ScreenBytes>
  /** Lets go of a file that was fetched and is not needed. */
  drop(path: string): void
}

/** A person who moves leaves files behind that are needed much later. */
const MAX_FORESEEN = 8

export function createScreenFiles(
  lender: Lender,
  drop: string,
  book: ScreenBook,
  read: (blob: Blob) => Promise<ScreenBytes>,
  signal: AbortSignal,
): ScreenFiles {
  const fetched = new Map<string, Promise<ScreenBytes>>()

  function fetchNow(path: string): Promise<ScreenBytes> {
    const known = fetched.get(path)
    if (known !== undefined) return known
    const bytes = lender.blob(drop, path, signal).then(read)
    // Whoever takes it hears of the failure; nobody may.
    bytes.catch(() => undefined)
    fetched.set(path, bytes)
    return bytes
  }

  return {
    async list(paths) {
      for (const { path, bytes, crc32 } of await lender.known(drop, paths, signal))
        if (bytes !== undefined && crc32 !== undefined)
          book.setIdentity(path, identityOf(crc32, bytes))
    },
    fetch: (path) => void fetchNow(path),
    foresee(path) {
      if (fetched.size < MAX_FORESEEN) void fetchNow(path)
    },
    async identify(path) {
      const known = book.identityOf(path)
      if (known !== undefined) return known
      const identity = identityOfBytes(await fetchNow(path))
      book.setIdentity(path, identity)
      return identity
    },
    async take(path) {
      const bytes = await fetchNow(path)
      fetched.delete(path)
      return bytes
    },
    drop: (path) => void fetched.delete(path),
  }
}
