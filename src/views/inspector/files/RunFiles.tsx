import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactElement } from 'react'
import { formatCount } from '../../../lib/text/format.ts'
import type { Artifact } from '../../../model/artifact.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import { dropFilesQuery } from '../../../state/artifacts/dropFiles.ts'
import { filesOfRun } from '../../shared/artifacts/filesOfRun.ts'
import { FileList } from './FileList.tsx'

interface RunFilesProps {
  readonly drop: string
  readonly trajectory: Trajectory
  /** Those of the turn, which stand above. */
  readonly beside: readonly Artifact[]
  readonly onChoose: (artifact: Artifact) => void
}

/** More are told as a number: the run's details list every file. */
const MAX_SHOWN = 100

/** Files of the whole run, and those that stand beside it in the drop: recordings, logs, notes. */
export function RunFiles(props: RunFilesProps): ReactElement | null {
  const { drop, trajectory, beside, onChoose } = props
  const { data: listed } = useQuery(dropFilesQuery(drop))
  const all = useMemo(() => filesOfRun(trajectory, listed ?? []), [trajectory, listed])
  const own = new Set(beside.map(({ path }) => path))
  const files = all.filter(({ path }) => !own.has(path))
  if (files.length === 0) return null
  return (
    <section aria-label="Files of the whole run" className="border-t border-line">
      <h3 className="px-3 pt-2 text-[11px] text-text-3">Of the whole run</h3>
      <FileList label="Files of the run" files={files.slice(0, MAX_SHOWN)} onChoose={onChoose} />
      {files.length > MAX_SHOWN ? (
        <p className="px-3 pb-2 text-[11px] text-text-3">
          {formatCount(files.length - MAX_SHOWN)} more in Run details.
        </p>
      ) : null}
    </section>
  )
}
