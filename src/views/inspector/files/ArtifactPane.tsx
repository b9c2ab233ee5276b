import type { ReactElement } from 'react'
import { assertNever } from '../../../lib/assertNever.ts'
import type { FileHead } from '../../../state/artifacts/fileHead.ts'
import { CastPane } from '../../shared/artifacts/CastPane.tsx'
import { ImageViewer } from '../../shared/artifacts/ImageViewer.tsx'
import { MarkdownPane } from '../../shared/artifacts/MarkdownPane.tsx'
import { RecordList } from '../../shared/artifacts/RecordList.tsx'
import { RecordingPane } from '../../shared/artifacts/RecordingPane.tsx'
import { TextLines } from '../../shared/artifacts/TextLines.tsx'
import { UnknownPane } from '../../shared/artifacts/UnknownPane.tsx'
import { recordOf } from './recordOf.ts'
import type { Way } from './waysOf.ts'

interface ArtifactPaneProps {
  readonly drop: string
  readonly path: string
  readonly head: FileHead
  /** Trees have a view of their own. */
  readonly way: Exclude<Way, 'tree'>
  readonly base: string | undefined
  readonly searching: boolean
  readonly onSearching: (searching: boolean) => void
}

/** What stands in a file, shown in one of its ways. */
export function ArtifactPane(props: ArtifactPaneProps): ReactElement {
  const { drop, path, head, way, base, searching, onSearching } = props
  const file = { drop, path }
  const search = { searching, onSearching }
  switch (way) {
    case 'picture':
      return <ImageViewer {...file} type={head.type} />
    case 'film':
      return <RecordingPane {...file} type={head.type} />
    case 'records':
      return <RecordList {...file} {...search} first={recordOf(base)} />
    case 'cast':
      return <CastPane {...file} />
    case 'markdown':
      return <MarkdownPane {...file} />
    case 'text':
      return <TextLines {...file} {...search} />
    case 'bytes':
      return <UnknownPane head={head} />
    default:
      return assertNever(way)
  }
}
