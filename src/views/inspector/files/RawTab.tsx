import { ArrowLeft, Braces, File, FileText, Film, Image } from 'lucide-react'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { formatBytes } from '../../../lib/text/format.ts'
import { mediaTypeOf } from '../../../lib/media/mediaType.ts'
import { oneLine } from '../../../lib/text/text.ts'
import type { Artifact } from '../../../model/artifact.ts'
import { fileName } from '../../../model/artifact.ts'
import type { Trajectory, Turn } from '../../../model/trajectory.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Tag } from '../../../ui/facts/Tag.tsx'
import { ArtifactView } from './ArtifactView.tsx'
import { EmptyNote } from '../EmptyNote.tsx'
import { useFileTarget } from '../../shared/fileTarget.ts'
import { KeptScroll } from '../KeptScroll.tsx'
import { artifactsOf } from './turnArtifacts.ts'

interface RawTabProps {
  readonly drop: string
  readonly trajectory: Trajectory
  readonly turn: Turn
}

/** Every file of the turn, those that we do not know included, and what stands in it. */
export function RawTab({ drop, trajectory, turn }: RawTabProps): ReactElement {
  const artifacts = artifactsOf(trajectory, turn)
  const target = useFileTarget((state) => state.target)
  const aimed = target?.tab === 'raw' ? target.artifact : undefined
  // By name, so that the same kind of file stays open from turn to turn.
  const [chosen, setChosen] = useState<Artifact>()
  const shown =
    artifacts.find((artifact) => artifact.path === aimed) ??
    (chosen === undefined
      ? undefined
      : (artifacts.find((artifact) => artifact.path === chosen.path) ??
        artifacts.find((artifact) => artifact.name === chosen.name)))
  if (shown !== undefined && aimed !== undefined && chosen?.path !== shown.path) setChosen(shown)
  if (artifacts.length === 0) {
    return <EmptyNote>The record holds no files for this turn.</EmptyNote>
  }
  if (shown !== undefined) {
    return (
      <ArtifactView
        drop={drop}
        artifact={shown}
        base={turn.origin?.artifact === shown.path ? turn.origin.pointer : undefined}
        back={
          <IconButton
            size="small"
            label="All files of the turn"
            icon={<ArrowLeft aria-hidden size={14} strokeWidth={1.6} />}
            onClick={() => setChosen(undefined)}
          />
        }
      />
    )
  }
  return (
    <KeptScroll name="raw">
      <ul aria-label="Files of this turn" className="py-1">
        {artifacts.map((artifact) => (
          <li key={artifact.path}>
            <button
              type="button"
              className="flex min-h-7 w-full cursor-pointer items-center gap-2 px-3 text-left text-[12px] outline-offset-[-2px] hover:bg-hover max-md:min-h-11"
              title={artifact.path}
              onClick={() => setChosen(artifact)}
            >
              <KindIcon path={artifact.path} />
              <bdi className="min-w-0 flex-1 truncate font-mono text-[11.5px]">
                {oneLine(fileName(artifact.path), 200)}
              </bdi>
              {artifact.kind === 'other' ? (
                <Tag title="A kind of file that this viewer does not know; shown as it is.">
                  unknown kind
                </Tag>
              ) : (
                <Tag>{artifact.kind}</Tag>
              )}
              <span className="w-16 shrink-0 text-right text-[11px] text-text-3">
                {formatBytes(artifact.bytes)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </KeptScroll>
  )
}

function KindIcon({ path }: { readonly path: string }): ReactElement {
  const type = mediaTypeOf(path)
  const Icon = type.startsWith('image/')
    ? Image
    : type.startsWith('video/')
      ? Film
      : type.includes('json')
        ? Braces
        : type.startsWith('text/')
          ? FileText
          : File
  return <Icon aria-hidden size={12} strokeWidth={1.6} className="shrink-0 text-text-3" />
}
