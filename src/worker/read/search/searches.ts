import { filtersOf } from '../../../model/search/fitsFilters.ts'
import { everyText, matcherOf } from '../../../model/search/matcher.ts'
import { isEmptySearch, parseSearch } from '../../../model/search/searchQuery.ts'
import type { SearchEnd } from '../../../model/search/searchHit.ts'
import type { SearchNews, WantedSearch } from '../../protocol.ts'
import { describeError } from '../describeError.ts'
import { createHitBatch } from './hitBatch.ts'
import { createKeptTexts } from './keptTexts.ts'
import type { SearchWorld } from './searchWorld.ts'
import { createPauses } from './pauses.ts'
import { keptChars, openTexts } from './runTexts.ts'
import { searchRun } from './searchRun.ts'

/** What could not be read is told for so many files. */
const MAX_UNREAD = 50
/** Patterns alone take longer than files do; nobody waits for more. */
const MAX_PATTERN_MS = 30_000

export interface Searches {
  search(
    wanted: WantedSearch,
    signal: AbortSignal,
    emit: (news: SearchNews) => void,
  ): Promise<SearchEnd>
  forgetFiles(drop: string, paths: ReadonlySet<string>): void
  forget(drop: string): void
}

/**
 * Searches through runs, whose texts stay in the worker as long as there is room. Hits come in the
 * order of each run: what belongs to the whole of it, turn after turn of what the trajectory tells,
 * then its calls and files.
 */
export function createSearches(world: SearchWorld, kept = createKeptTexts()): Searches {
  async function search(
    { runs, wish, marked, reveal, near }: WantedSearch,
    signal: AbortSignal,
    emit: (news: SearchNews) => void,
  ): Promise<SearchEnd> {
    const query = parseSearch(wish)
    const unread: string[] = []
    if (query.errors.length > 0 || isEmptySearch(query)) {
      return { hits: 0, capped: false, unread, characters: 0 }
    }
    const batch = createHitBatch(totalOf(runs, reveal), emit)
    const pause = createPauses(world.courtesy, signal)
    const until = performance.now() + MAX_PATTERN_MS
    const mayGoOn = (): boolean => query.pattern === undefined || performance.now() < until
    const asksForTexts = filtersOf(query.filters, 'text').length > 0
    const matcher =
      matcherOf(
        query,
        () => unread.push(TOO_LONG),
        () => performance.now(),
      ) ?? (asksForTexts ? everyText : undefined)
    for (const run of nearFirst(runs, near?.run)) {
      try {
        const texts = await openTexts(world, kept, { run, reveal }, signal)
        const ofRun = new Set(marked.find((one) => one.run === run)?.turns)
        const wanted = { run, query, matcher, marked: ofRun, pause, mayGoOn }
        unread.push(...(await searchRun(texts, wanted, batch)))
      } catch (error) {
        const { code, message } = describeError(error)
        if (code === 'cancelled') throw error
        if (code !== 'gone') unread.push(message)
      }
      batch.tell()
      if (batch.isFull || !mayGoOn()) break
    }
    batch.tell(true)
    if (!mayGoOn()) unread.push('The pattern took too long: not everything was looked through.')
    const { hits, isFull: capped, characters } = batch
    return { hits, capped, unread: shortList(unread), characters }
  }

  /** Undefined as long as anything has to be read. */
  function totalOf(runs: readonly string[], reveal: boolean): number | undefined {
    let total = 0
    for (const run of runs) {
      const chars = keptChars(world, kept, run, reveal)
      if (chars === undefined) return undefined
      total += chars
    }
    return total
  }

  return {
    search,
    forgetFiles: (drop, paths) => kept.forget(drop, paths),
    forget: (drop) => kept.forget(drop),
  }
}

const TOO_LONG = 'A long text was left out: the pattern took too long there.'

function nearFirst(runs: readonly string[], near: string | undefined): readonly string[] {
  return near !== undefined && runs.includes(near)
    ? [near, ...runs.filter((run) => run !== near)]
    : runs
}

function shortList(unread: readonly string[]): readonly string[] {
  const each = [...new Set(unread)]
  if (each.length <= MAX_UNREAD) return each
  return [...each.slice(0, MAX_UNREAD), `and ${each.length - MAX_UNREAD} more`]
}
