import { RpcError } from '../../lib/rpc.ts'
import type { RpcClient } from '../../lib/rpc.ts'
import type { SearchEnd, SearchHit } from '../../model/search/searchHit.ts'
import type { ReadApi } from '../../worker/protocol.ts'

/** Of the read worker, what is asked here. */
export type SearchApi = Pick<ReadApi, 'search'>
type SearchClient = RpcClient<SearchApi>

export type SearchInput = ReadApi['search']['input']

/** What a search tells while it runs: all that it has found, not only what is new. */
export type SearchNews =
  | {
      readonly kind: 'found'
      readonly hits: readonly SearchHit[]
      readonly searched: number
      readonly total?: number
    }
  | { readonly kind: 'done'; readonly hits: readonly SearchHit[]; readonly end: SearchEnd }
  | { readonly kind: 'failed'; readonly message: string }

interface Searcher {
  /** Cancels what runs, and searches once nothing else was asked for a moment. */
  readonly ask: (input: SearchInput | undefined) => void
}

/** Letters of a fast typist come every 80 to 120 ms: most words are then searched once. */
const DEBOUNCE_MS = 90
/** Results are shown at most so often: a list of a thousand is laid out anew each time. */
const TELL_EVERY_MS = 60

/** One search at a time, cancelled by every new wish. `tell` is never called for an older wish. */
export function createSearcher(
  client: SearchClient,
  tell: (news: SearchNews, input: SearchInput) => void,
): Searcher {
  let controller: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function ask(input: SearchInput | undefined): void {
    controller?.abort()
    clearTimeout(timer)
    if (input === undefined) return
    const mine = new AbortController()
    controller = mine
    timer = setTimeout(() => void search(client, input, mine.signal, tell), DEBOUNCE_MS)
  }

  return { ask }
}

async function search(
  client: SearchClient,
  input: SearchInput,
  signal: AbortSignal,
  tell: (news: SearchNews, input: SearchInput) => void,
): Promise<void> {
  let hits: readonly SearchHit[] = []
  let progress: { readonly searched: number; readonly total?: number } = { searched: 0 }
  let timer: ReturnType<typeof setTimeout> | undefined
  const onEvent = ({ hits: found, ...how }: ReadApi['search']['event']): void => {
    hits = found.length === 0 ? hits : [...hits, ...found]
    progress = how
    timer ??= setTimeout(() => {
      timer = undefined
      if (!signal.aborted) tell({ kind: 'found', hits, ...progress }, input)
    }, TELL_EVERY_MS)
  }
  try {
    const end = await client.call('search', input, { signal, onEvent })
    if (!signal.aborted) tell({ kind: 'done', hits, end }, input)
  } catch (error) {
    if (!signal.aborted) tell({ kind: 'failed', message: messageOf(error) }, input)
  } finally {
    clearTimeout(timer)
  }
}

function messageOf(error: unknown): string {
  if (error instanceof RpcError)
    return error.hint === undefined ? error.message : `${error.message} ${error.hint}`
  return error instanceof Error ? error.message : String(error)
}
