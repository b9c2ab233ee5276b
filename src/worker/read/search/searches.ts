import { maskTrajectory } from '../../../model/secrets/maskTrajectory.ts'
import type { SearchEnd, SearchHit } from '../../../model/search/searchHit.ts'
import { trajectoryTexts } from '../../../model/search/trajectoryTexts.ts'
import type { SearchNews, WantedSearch } from '../../protocol.ts'
import type { SearchWorld } from './lateSearches.ts'

export interface Searches {
  search(
    wanted: WantedSearch,
    signal: AbortSignal,
    emit: (news: SearchNews) => void,
  ): Promise<SearchEnd>
  forgetFiles(drop: string, paths: ReadonlySet<string>): void
  forget(drop: string): void
}

export function createSearches({ runs, courtesy }: SearchWorld): Searches {
  return {
    async search({ runs: wanted, wish, reveal }, signal, emit) {
      let hits = 0
      let characters = 0
      const words = wish.text.toLowerCase().split(/\s+/).filter(Boolean)
      for (const run of words.length === 0 ? [] : wanted) {
        await courtesy.idle()
        const trajectory = await runs.peek(run, true, signal)
        const found: SearchHit[] = []
        for (const text of trajectoryTexts(reveal ? trajectory : maskTrajectory(trajectory))) {
          characters += text.text.length
          const folded = text.text.toLowerCase()
          const ranges = words.flatMap((word) => {
            const from = folded.indexOf(word)
            return from < 0 ? [] : [{ from, to: from + word.length }]
          })
          if (ranges.length === words.length) found.push({ ...text, run, found: ranges, more: 0 })
        }
        hits += found.length
        emit({ hits: found, searched: characters })
      }
      return { hits, capped: false, unread: [], characters }
    },
    forgetFiles: () => undefined,
    forget: () => undefined,
  }
}
