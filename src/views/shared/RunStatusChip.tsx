import { CircleAlert, CircleCheck, CircleDashed, CircleHelp, CircleSlash } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { Outcome, RunStatus } from '../../model/trajectory.ts'
import { StatusChip } from '../../ui/StatusChip.tsx'
import type { StatusTone } from '../../ui/StatusChip.tsx'

interface Look {
  readonly icon: LucideIcon
  readonly tone: StatusTone
  readonly word: string
}

/** Running and incomplete are facts of the record, not warnings: they stay neutral. */
const looks: Readonly<Record<RunStatus, Look>> = {
  completed: { icon: CircleCheck, tone: 'success', word: 'completed' },
  running: { icon: CircleDashed, tone: 'neutral', word: 'running' },
  failed: { icon: CircleAlert, tone: 'error', word: 'failed' },
  incomplete: { icon: CircleSlash, tone: 'neutral', word: 'incomplete' },
  unknown: { icon: CircleHelp, tone: 'neutral', word: 'unknown' },
}

/** How a run ended; the title says who says so. */
export function RunStatusChip({ outcome }: { readonly outcome: Outcome }) {
  const { icon: Icon, tone, word } = looks[outcome.status]
  const source = outcome.source === 'recorded' ? 'Recorded in the run.' : 'Concluded by the viewer.'
  return (
    <StatusChip
      tone={tone}
      icon={<Icon aria-hidden size={12} strokeWidth={1.6} />}
      title={outcome.note === undefined ? source : `${outcome.note} ${source}`}
    >
      {word}
    </StatusChip>
  )
}
