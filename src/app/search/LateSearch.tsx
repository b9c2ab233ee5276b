import { useEffect } from 'react'
import { isActive, useSearch } from '../../state/search/search.ts'
import { loadable } from '../../ui/loadable.tsx'
import { ErrorBoundary } from '../ErrorBoundary.tsx'

const host = loadable(async () => (await import('./SearchHost.tsx')).SearchHost)

/** The panel and the search come when they are asked for; their code is fetched before that. */
export function LateSearch() {
  const wanted = useSearch(({ panel, wish }) => panel !== 'closed' || isActive(wish))
  useEffect(() => host.preload(), [])
  if (!wanted) return null
  return (
    <ErrorBoundary part="The search">
      <host.Component />
    </ErrorBoundary>
  )
}
