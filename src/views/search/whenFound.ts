import type { SearchHit } from '../../model/search/searchHit.ts'
import { useSearch } from '../../state/search/search.ts'

/**
 * Enter was pressed before there was anything to go to: goes to the first result once there is one,
 * and nowhere when there is none. The answer takes it back.
 */
export function whenFound(go: (hit: SearchHit) => void): () => void {
  const stop = useSearch.subscribe(({ stale, hits, phase }) => {
    if (stale) return
    const [first] = hits
    if (first === undefined && phase.kind === 'searching') return
    stop()
    if (first !== undefined) go(first)
  })
  return stop
}
