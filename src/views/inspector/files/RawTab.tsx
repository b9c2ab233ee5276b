import { ArrowLeft, Braces, File, FileText, Film, Image } from '../../../ui/icons.ts'
import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { formatBytes } from '../../../lib/text/format.ts'
import { oneLine } from '../../../lib/text/text.ts'
import type { Artifact } from '../../../model/artifact.ts'
import { artifactType, fileName } from '../../../model/artifact.ts'
import type { Trajectory, Turn } from '../../../model/trajectory.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Tag } from '../../../ui/facts/Tag.tsx'
import { ArtifactView } from './ArtifactView.tsx'
import { EmptyNote } from '../EmptyNote.tsx'
import { clearFileTarget, useFileTarget } from '../../shared/fileTarget.ts'
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
  const [chosen, setChosen] = useState<Chosen>()
  const aimed = target?.tab === 'raw' ? artifactAt(trajectory, target.artifact) : undefined
  if (aimed !== undefined && chosen?.artifact.path !== aimed.path) {
    setChosen({ artifact: aimed, turn: turn.index })
  }
  const shown = aimed ?? stillChosen(trajectory, turn, artifacts, chosen)
  const hasPlace = target?.pointer !== undefined || target?.lines !== undefined
  useEffect(() => {
    // Whoever shows a place takes the target; a file as such is taken here.
    if (aimed !== undefined && !hasPlace) clearFileTarget()
  }, [aimed, hasPlace])
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
            onClick={() => {
              clearFileTarget()
              setChosen(undefined)
            }}
          />
        }
      />
    )
  }
  if (artifacts.length === 0) {
    return <EmptyNote>The record holds no files for this turn.</EmptyNote>
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
              onClick={() => setChosen({ artifact, turn: turn.index })}
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

interface Chosen {
  readonly artifact: Artifact
  /** Index of the turn at which it was chosen. */
  readonly turn: number
}

/**
 * The file that stays open from turn to turn: the same one, or the one of the same kind. A file of
 * the whole run belongs to every turn; one of another turn goes when the turn changes.
 */
function stillChosen(
  trajectory: Trajectory,
  turn: Turn,
  artifacts: readonly Artifact[],
  chosen: Chosen | undefined,
): Artifact | undefined {
  if (chosen === undefined) return undefined
  const { path, name } = chosen.artifact
  const own = artifacts.find((artifact) => artifact.path === path)
  if (own !== undefined) return own
  const elsewhere = artifactAt(trajectory, path)
  if (elsewhere !== undefined && (elsewhere.turn === undefined || chosen.turn === turn.index))
    return elsewhere
  return artifacts.find((artifact) => artifact.name === name)
}

function artifactAt({ artifacts }: Trajectory, path: string): Artifact | undefined {
  return artifacts.find((artifact) => artifact.path === path)
}

function KindIcon({ path }: { readonly path: string }): ReactElement {
  const type = artifactType(path)
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
