import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { fileKindByName } from '../../../lib/media/fileKind.ts'
import { oneLine } from '../../../lib/text/text.ts'
import type { Artifact } from '../../../model/artifact.ts'
import { fileName } from '../../../model/artifact.ts'
import { fileHeadQuery } from '../../../state/artifacts/fileHead.ts'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { Spinner } from '../../../ui/feedback/Spinner.tsx'
import { useFileTarget } from '../../shared/fileTarget.ts'
import { ArtifactPane } from './ArtifactPane.tsx'
import { FileToolbar } from './FileToolbar.tsx'
import { JsonFileView } from './JsonFileView.tsx'
import { waysOf } from './waysOf.ts'
import type { Way } from './waysOf.ts'
import { WrapButton } from '../../shared/artifacts/WrapButton.tsx'

interface ArtifactViewProps {
  readonly drop: string
  readonly artifact: Pick<Artifact, 'path' | 'bytes' | 'name'>
  /** Where in the file to begin. */
  readonly base: string | undefined
  readonly back: ReactNode
}

/** One file of the run, shown by what it is: by its name and its first bytes. */
export function ArtifactView({ drop, artifact, base, back }: ArtifactViewProps): ReactElement {
  const { path, bytes, name } = artifact
  const isJson = fileKindByName(path) === 'json' && !path.includes('#')
  const { data: head, error } = useQuery({ ...fileHeadQuery(drop, path), enabled: !isJson })
  const [chosen, setChosen] = useState<{ readonly path: string; readonly way: Way }>()
  const [searching, setSearching] = useState(false)
  const target = useFileTarget((state) => state.target)
  const aimed = target?.artifact === path ? target : undefined
  const title = (
    <span className="flex min-w-0 items-center gap-1">
      {back}
      <bdi className="truncate font-mono text-[11.5px] text-text-2" title={path}>
        {oneLine(fileName(path), 200)}
      </bdi>
    </span>
  )
  if (isJson || head?.kind === 'json') return tree()
  const ways = head === undefined ? [] : waysOf(head, base !== undefined)
  const [first] = ways
  // A link leads to lines of the text, or to a place in the tree.
  const wanted =
    aimed?.lines !== undefined ? 'text' : aimed?.pointer !== undefined ? 'tree' : undefined
  if (wanted !== undefined && ways.some(({ id }) => id === wanted) && !isChosen(wanted)) {
    setChosen({ path, way: wanted })
  }
  const way = ways.find(({ id }) => isChosen(id))?.id ?? first?.id
  if (way === 'tree') return tree()
  const isSearched = way === 'text' || way === 'records'
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <FileToolbar
        drop={drop}
        path={path}
        bytes={head?.bytes ?? bytes}
        selector={title}
        {...(way === undefined || ways.length < 2
          ? {}
          : { layouts: { ways, shown: way, onShow: (id: Way) => setChosen({ path, way: id }) } })}
        {...(isSearched
          ? { search: { isOpen: searching, onToggle: () => setSearching(!searching) } }
          : {})}
        tools={way === 'text' ? <WrapButton /> : undefined}
      />
      {error === null ? null : (
        <div className="p-3">
          <Notice tone="error" title="The file could not be read">
            {error.message}
          </Notice>
        </div>
      )}
      {head === undefined || way === undefined ? (
        error === null ? (
          <div className="p-3">
            <Spinner label="Reading the file" />
          </div>
        ) : null
      ) : (
        <ArtifactPane
          key={path}
          drop={drop}
          path={path}
          head={head}
          way={way}
          base={base}
          searching={searching}
          onSearching={setSearching}
        />
      )}
    </div>
  )

  function isChosen(way: Way): boolean {
    return chosen?.path === path && chosen.way === way
  }

  function tree(): ReactElement {
    return (
      <JsonFileView
        drop={drop}
        path={path}
        bytes={bytes}
        place={`raw:${name}`}
        base={base}
        selector={title}
        {...(head?.kind === 'json-lines'
          ? { onRecords: () => setChosen({ path, way: 'records' }) }
          : {})}
      />
    )
  }
}
