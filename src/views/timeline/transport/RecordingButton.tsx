import { Film, Terminal } from '../../../ui/icons.ts'
import { useMemo } from 'react'
import type { ReactElement } from 'react'
import { fileKindByName } from '../../../lib/media/fileKind.ts'
import { fileName } from '../../../model/artifact.ts'
import { useCurrentTrajectory } from '../../../state/current.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { openFile } from '../../shared/fileTarget.ts'

const icon = { 'aria-hidden': true, size: 16, strokeWidth: 1.6 } as const

/** Opens the film, else the terminal, that the run's record names for the whole run. */
export function RecordingButton(): ReactElement | null {
  const artifacts = useCurrentTrajectory()?.artifacts
  const recording = useMemo(() => {
    const paths = (artifacts ?? []).filter(({ turn }) => turn === undefined).map(({ path }) => path)
    const of = (kind: string): string | undefined =>
      paths.find((path) => fileKindByName(path) === kind)
    return of('video') ?? of('cast')
  }, [artifacts])
  if (recording === undefined) return null
  const Icon = fileKindByName(recording) === 'cast' ? Terminal : Film
  return (
    <IconButton
      size="small"
      label={`Show ${fileName(recording)}`}
      icon={<Icon {...icon} />}
      onClick={() => openFile({ artifact: recording, tab: 'raw' })}
      className="max-md:absolute max-md:right-20 @max-[239px]:hidden"
    />
  )
}
