import { LoaderCircle } from '../../ui/icons.ts'
import { formatBytes, formatCount } from '../../lib/text/format.ts'
import { middleEllipsis } from '../../lib/text/middleEllipsis.ts'
import { neutralise } from '../../lib/text/text.ts'
import { cancelOpening } from '../../state/opening/open.ts'
import type { Drop, OpeningProgress } from '../../state/session.ts'
import { ProgressBar } from '../../ui/feedback/ProgressBar.tsx'
import { Card } from './Card.tsx'

interface ProgressCardProps {
  readonly drop: Drop
  readonly progress: OpeningProgress
}

const verbs: Record<OpeningProgress['stage'], string> = {
  listing: 'Listing files',
  detecting: 'Looking for runs',
  reading: 'Reading the first screen',
}

/** How far a drop has come, and a way to stop it. */
export function ProgressCard({ drop, progress }: ProgressCardProps) {
  const { files, totalFiles, bytes, totalBytes, stage, current } = progress
  const byBytes = totalBytes !== undefined && totalBytes > 0
  const done = byBytes ? bytes : files
  const total = byBytes ? totalBytes : totalFiles
  const percent =
    total === undefined || total === 0 ? undefined : `${Math.floor((done / total) * 100)}%`
  const name = neutralise(drop.name)
  const count = of(
    formatCount(files),
    totalFiles === undefined ? undefined : formatCount(totalFiles),
  )
  const size = of(
    formatBytes(bytes),
    totalBytes === undefined ? undefined : formatBytes(totalBytes),
  )
  return (
    <Card
      icon={
        <LoaderCircle
          aria-hidden
          size={14}
          strokeWidth={1.6}
          className="animate-spin text-accent"
        />
      }
      title={`Reading ${name}`}
      aside={percent === undefined ? null : <span className="text-xs text-text-2">{percent}</span>}
      closeLabel={`Cancel reading ${name}`}
      onClose={() => cancelOpening(drop.id)}
    >
      <div className="mt-2">
        <ProgressBar
          label={`Reading ${name}`}
          value={done}
          total={total}
          text={`${count} files, ${size}, ${verbs[stage]}`}
        />
      </div>
      <p className="mt-2 flex gap-4 text-xs text-text-2">
        <span className="whitespace-nowrap">{count} files</span>
        {bytes > 0 ? <span className="whitespace-nowrap">{size}</span> : null}
        <span className="ml-auto truncate">
          {verbs[stage]}
          {current === undefined ? '' : `: ${middleEllipsis(neutralise(current), 40)}`}
        </span>
      </p>
    </Card>
  )
}

function of(part: string, whole: string | undefined): string {
  return whole === undefined ? part : `${part} of ${whole}`
}
