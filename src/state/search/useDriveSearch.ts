import { useEffect, useMemo } from 'react'
import type { MarkedTurns, SearchWish } from '../../model/search/searchHit.ts'
import { isEmptySearch, parseSearch } from '../../model/search/searchQuery.ts'
import { getReadClient } from '../clients.ts'
import { useFindings } from '../findings/shownFindings.ts'
import { useSecrets } from '../secrets.ts'
import { findRun, useSession } from '../session.ts'
import { useView } from '../view.ts'
import { inOrder } from './hitOrder.ts'
import { NO_HITS, useSearch } from './search.ts'
import type { SearchPhase } from './search.ts'
import { createSearcher } from './searcher.ts'
import type { SearchInput, SearchNews } from './searcher.ts'
import { useSearchedRuns } from './searchedRuns.ts'

/**
 * Searches for what the store asks for, as long as it is rendered: anew for every letter, when
 * another run is opened, when the run was read to its end or has grown, and when secrets are shown.
 */
export function useDriveSearch(): void {
  const wish = useSearch((search) => search.wish)
  const runs = useSearchedRuns()
  const reveal = useSecrets((secrets) => secrets.revealed)
  const trajectory = useOpenTrajectory(runs)
  const marked = useMarkedTurns(/\bhas:/i.test(wish.text))
  const searcher = useMemo(
    () => createSearcher(getReadClient(), (news, input) => hear(news, input.runs)),
    [],
  )
  const wanted = runs.length > 0 && isSearchable(wish)

  useEffect(() => {
    if (!wanted) {
      searcher.ask(undefined)
      useSearch.setState({ hits: NO_HITS, stale: false, phase: { kind: 'idle' } })
      return
    }
    useSearch.setState({ stale: true, phase: { kind: 'searching', searched: 0 } })
    searcher.ask({ runs, wish, marked, reveal, ...nearOf(runs) })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what has grown, or was read to its end, is searched again
  }, [searcher, wanted, wish, runs, reveal, marked, trajectory])

  useEffect(() => () => searcher.ask(undefined), [searcher])
}

/** It asks for something, and all of it is understood. */
function isSearchable(wish: SearchWish): boolean {
  const query = parseSearch(wish)
  return query.errors.length === 0 && !isEmptySearch(query)
}

/** What is around the person is looked through first. */
function nearOf(runs: readonly string[]): Pick<SearchInput, 'near'> {
  const { run: key, stop } = useView.getState()
  const run = findRun(useSession.getState(), key)
  if (run === undefined || !runs.includes(run.key)) return {}
  let before = 0
  for (const { index, actions } of run.trajectory?.turns ?? []) {
    before += Math.max(1, actions.length)
    if (stop < before) return { near: { run: run.key, turn: index } }
  }
  return {}
}

function useOpenTrajectory(runs: readonly string[]) {
  const shown = useView((view) => view.run)
  return useSession((session) =>
    shown === undefined || !runs.includes(shown) ? undefined : findRun(session, shown)?.trajectory,
  )
}

const noneMarked: readonly MarkedTurns[] = []

/** Findings live beside the record, and those of the open run alone are known by turn. */
function useMarkedTurns(wanted: boolean): readonly MarkedTurns[] {
  const run = useView((view) => view.run)
  const findings = useFindings()
  return useMemo(() => {
    if (!wanted || run === undefined) return noneMarked
    const turns = new Set(findings.flatMap(({ turn }) => turn ?? []))
    return [{ run, turns: [...turns] }]
  }, [wanted, run, findings])
}

function hear(news: SearchNews, runs: readonly string[]): void {
  if (news.kind === 'failed') {
    useSearch.setState({ hits: NO_HITS, stale: false, phase: news })
    return
  }
  useSearch.setState({ hits: inOrder(news.hits, runs), stale: false, phase: phaseOf(news) })
}

function phaseOf(news: Exclude<SearchNews, { kind: 'failed' }>): SearchPhase {
  if (news.kind === 'done') return { kind: 'done', end: news.end }
  const { searched, total } = news
  return { kind: 'searching', searched, ...(total === undefined ? {} : { total }) }
}
