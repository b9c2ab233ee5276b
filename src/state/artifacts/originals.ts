import { queryOptions } from '@tanstack/react-query'
import { artifactType } from '../../model/artifact.ts'
import { getReadClient } from '../clients.ts'

const PAGE_CHARS = 2_000_000
/** Beyond this much text the answer is "unknown" rather than a wait. */
const MAX_SEARCHED_CHARS = 64_000_000

export function readOriginal(drop: string, path: string, signal: AbortSignal): Promise<Blob> {
  return getReadClient().call('blob', { drop, path }, { signal })
}

/** For what is shown for as long as it is looked at; freed soon after. */
export function blobQuery(drop: string, path: string) {
  return queryOptions({
    queryKey: ['blob', drop, path],
    queryFn: ({ signal }) => readOriginal(drop, path, signal),
    gcTime: 5_000,
  })
}

/** Whether the views mask anything in the file; `undefined` where that was not looked for. */
export async function holdsSecrets(
  drop: string,
  path: string,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  if (/^(image|video|audio)\//.test(artifactType(path))) return undefined
  try {
    for (let start = 0; start < MAX_SEARCHED_CHARS; start += PAGE_CHARS) {
      const input = { drop, path, start, length: PAGE_CHARS, reveal: false }
      const page = await getReadClient().call('text', input, { signal })
      if (page.masked) return true
      if (start + PAGE_CHARS >= page.totalChars) return false
    }
  } catch {
    // Not readable as text; the download itself says when the file cannot be read at all.
  }
  return undefined
}
