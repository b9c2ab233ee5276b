import { useMemo } from 'react'
import { arrangedRuns } from '../library/arrangedRuns.ts'
import { useSession } from '../session.ts'
import { useView } from '../view.ts'
import { useSearch } from './search.ts'
import type { SearchScope } from './search.ts'

/** Between keys of runs, which are made by us and hold none. */
const BETWEEN = '\n'

/** Keys of the runs that are searched; the same array until they are others. */
export function useSearchedRuns(): readonly string[] {
  const run = useView((view) => view.run)
  const scope = useShownScope()
  const all = useSession(({ runs }) => runs.map(({ key }) => key).join(BETWEEN))
  return useMemo(() => {
    if (scope === 'run') return run === undefined ? [] : [run]
    return all === '' ? [] : inListOrder(all.split(BETWEEN))
  }, [run, scope, all])
}

/** What is searched here: where no run is open there are only all of them. */
export function useShownScope(): SearchScope {
  const inRun = useView(({ screen, run }) => run !== undefined && isRunScreen(screen))
  const chosen = useSearch((search) => search.scope)
  const several = useSession(({ runs }) => runs.length > 1)
  return inRun && !(chosen === 'all' && several) ? 'run' : 'all'
}

function isRunScreen(screen: string): boolean {
  return screen !== 'open' && screen !== 'library'
}

/** As the list shows them; what its filter hides comes last. */
function inListOrder(keys: readonly string[]): readonly string[] {
  const listed = arrangedRuns().map(({ key }) => key)
  const known = new Set(listed)
  return [...listed, ...keys.filter((key) => !known.has(key))]
}
