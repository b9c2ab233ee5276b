import type { ReactElement } from 'react'
import type { OpenJsonDocument } from '../../../state/artifacts/useJsonDocument.ts'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { FindBar } from '../../../ui/field/FindBar.tsx'
import { FindKeys } from '../../shared/artifacts/FindKeys.tsx'
import { DocumentTree } from '../../shared/json/DocumentTree.tsx'
import { useSaid } from '../../shared/json/useSaid.ts'
import { PathBar } from './PathBar.tsx'
import { useJsonPlace } from './useJsonPlace.ts'
import { useJsonSearch } from './useJsonSearch.ts'

interface JsonTreePaneProps {
  readonly open: OpenJsonDocument
  readonly label: string
  readonly path: string
  readonly place: string
  readonly base: string | undefined
  readonly searching: boolean
  readonly onSearching: (searching: boolean) => void
}

/** The tree with its search and its path bar. */
export function JsonTreePane(props: JsonTreePaneProps): ReactElement {
  const { open, label, path, place, base, searching, onSearching } = props
  const { selected, select, selectedPath } = useJsonPlace(open, path, place, base)
  const search = useJsonSearch(open, searching, select)
  const [said, say] = useSaid()

  if (open.phase.kind === 'failed') {
    return (
      <div className="p-3">
        <Notice tone="error" title="The file could not be read">
          {open.phase.message}
        </Notice>
      </div>
    )
  }
  return (
    <FindKeys searching={searching} onSearch={() => onSearching(true)} onStep={search.step}>
      {searching ? (
        <FindBar find={search} placeholder="Key or value" onClose={() => onSearching(false)} />
      ) : null}
      <div className="relative flex min-h-0 flex-1 flex-col py-1">
        <DocumentTree
          open={open}
          label={label}
          selected={selected}
          onSelect={select}
          say={say}
          hits={search.hits}
          selectedPath={selectedPath}
        />
      </div>
      <PathBar path={selectedPath} said={said} />
    </FindKeys>
  )
}
