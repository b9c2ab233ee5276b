import type { ReactElement, ReactNode } from 'react'
import { oneLine } from '../../../lib/text/text.ts'
import type { Artifact } from '../../../model/artifact.ts'
import { artifactType, fileName } from '../../../model/artifact.ts'
import { FileToolbar } from './FileToolbar.tsx'
import { ImagePane } from './ImagePane.tsx'
import { JsonFileView } from './JsonFileView.tsx'
import { TextPane } from './TextPane.tsx'

interface ArtifactViewProps {
  readonly drop: string
  readonly artifact: Artifact
  /** Where in the file to begin. */
  readonly base: string | undefined
  readonly back: ReactNode
}

/** One file of the run: JSON as a tree, pictures as pictures, everything else as text. */
export function ArtifactView({ drop, artifact, base, back }: ArtifactViewProps): ReactElement {
  const { path, bytes, name } = artifact
  const type = artifactType(path)
  const title = (
    <span className="flex min-w-0 items-center gap-1">
      {back}
      <bdi className="truncate font-mono text-[11.5px] text-text-2" title={path}>
        {oneLine(fileName(path), 200)}
      </bdi>
    </span>
  )
  if (type.includes('json')) {
    return (
      <JsonFileView
        drop={drop}
        path={path}
        bytes={bytes}
        place={`raw:${name}`}
        base={base}
        selector={title}
      />
    )
  }
  const plain = !/^(image|video|audio)\//.test(type)
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <FileToolbar
        drop={drop}
        path={path}
        bytes={bytes}
        selector={title}
        layout={undefined}
        onLayout={() => undefined}
        searching={false}
      />
      {plain ? (
        <TextPane key={path} drop={drop} path={path} />
      ) : (
        <ImagePane key={path} drop={drop} path={path} />
      )}
    </div>
  )
}
