import { useMemo } from 'react'
import { useSearch } from '../../state/search/search.ts'
import { useDriveSearch } from '../../state/search/useDriveSearch.ts'
import { SearchPanel } from '../../views/search/SearchPanel.tsx'
import { runName } from '../bar/runName.ts'
import { SearchNews } from '../status/SearchNews.tsx'
import { paletteCommands, turnCommands } from './paletteCommands.ts'
import { SHELL_PLACES } from './shellPlaces.ts'

/** Searches as long as something is asked for, and shows the panel while it is open. */
export function SearchHost() {
  useDriveSearch()
  const panel = useSearch((search) => search.panel)
  return (
    <>
      <SearchNews />
      {panel === 'closed' ? null : <OpenPanel key="panel" first={panel} />}
    </>
  )
}

/** What can be done is asked once: while the panel is open nothing else changes it. */
function OpenPanel({ first }: { readonly first: 'find' | 'commands' }) {
  const commands = useMemo(() => ({ all: paletteCommands(), forNumber: turnCommands }), [])
  return <SearchPanel first={first} commands={commands} shell={SHELL_PLACES} runName={runName} />
}
