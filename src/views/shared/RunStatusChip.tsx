import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CirclePause,
  CircleSlash,
  CircleStop,
} from '../../ui/icons.ts'
import type { LucideIcon } from '../../ui/icons.ts'
import { oneLine } from '../../lib/text/text.ts'
import type { Outcome, RunStatus } from '../../model/trajectory.ts'
import { StatusChip } from '../../ui/facts/StatusChip.tsx'
import type { StatusTone } from '../../ui/facts/StatusChip.tsx'

interface Look {
  readonly icon: LucideIcon
  readonly tone: StatusTone
  readonly word: string
}

/** Running and incomplete are facts of the record, not warnings: they stay neutral. */
const looks: Readonly<Record<RunStatus, Look>> = {
  completed: { icon: CircleCheck, tone: 'success', word: 'completed' },
  running: { icon: CircleDashed, tone: 'neutral', word: 'running' },
  pending: { icon: CircleDashed, tone: 'neutral', word: 'pending' },
  suspended: { icon: CirclePause, tone: 'neutral', word: 'suspended' },
  stopped: { icon: CircleStop, tone: 'neutral', word: 'stopped' },
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
      {outcome.recorded === undefined ? word : oneLine(outcome.recorded, 24)}
    </StatusChip>
  )
}
