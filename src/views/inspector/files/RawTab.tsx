import { ArrowLeft } from '../../../ui/icons.ts'
import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import type { Artifact } from '../../../model/artifact.ts'
import type { Trajectory, Turn } from '../../../model/trajectory.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { ArtifactView } from './ArtifactView.tsx'
import { EmptyNote } from '../EmptyNote.tsx'
import { clearFileTarget, useFileTarget } from '../../shared/fileTarget.ts'
import { KeptScroll } from '../KeptScroll.tsx'
import { FileList } from './FileList.tsx'
import { RunFiles } from './RunFiles.tsx'
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
    setChosen({ artifact: aimed, turn: turn.index, run: trajectory.fingerprint })
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
  const onChoose = (artifact: Artifact): void =>
    setChosen({ artifact, turn: turn.index, run: trajectory.fingerprint })
  return (
    <KeptScroll name="raw">
      {artifacts.length === 0 ? (
        <EmptyNote>The record holds no files for this turn.</EmptyNote>
      ) : (
        <FileList label="Files of this turn" files={artifacts} onChoose={onChoose} />
      )}
      <RunFiles drop={drop} trajectory={trajectory} beside={artifacts} onChoose={onChoose} />
    </KeptScroll>
  )
}

interface Chosen {
  readonly artifact: Artifact
  /** Index of the turn at which it was chosen. */
  readonly turn: number
  /** Fingerprint of its run. */
  readonly run: string
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
  // A file of the drop that stands beside the run is no part of its record.
  if (elsewhere === undefined && chosen.run === trajectory.fingerprint) {
    if (chosen.artifact.turn === undefined) return chosen.artifact
  }
  return artifacts.find((artifact) => artifact.name === name)
}

function artifactAt({ artifacts }: Trajectory, path: string): Artifact | undefined {
  return artifacts.find((artifact) => artifact.path === path)
}
