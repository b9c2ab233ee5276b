import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDotDashed,
  CirclePause,
  CircleQuestionMark,
  CircleStop,
  CircleX,
  FileQuestionMark,
} from '../../../ui/icons.ts'
import type { LucideIcon } from '../../../ui/icons.ts'
import { oneLine } from '../../../lib/text/text.ts'
import { cx } from '../../../ui/cx.ts'
import type { RowStatus } from '../../../state/library/runValues.ts'

const plain = 'border-line-strong text-text-2'
const looks: Record<RowStatus, { readonly icon: LucideIcon; readonly ink: string }> = {
  completed: { icon: CircleCheck, ink: 'border-transparent bg-success-bg text-success' },
  failed: { icon: CircleX, ink: 'border-error-line bg-error-bg text-error' },
  unreadable: { icon: CircleAlert, ink: 'border-error-line bg-error-bg text-error' },
  running: { icon: CircleDashed, ink: plain },
  pending: { icon: CircleDashed, ink: plain },
  suspended: { icon: CirclePause, ink: plain },
  stopped: { icon: CircleStop, ink: plain },
  incomplete: { icon: FileQuestionMark, ink: plain },
  unknown: { icon: CircleQuestionMark, ink: plain },
  unread: { icon: CircleDotDashed, ink: 'border-transparent text-text-3' },
}

interface StatusTagProps {
  readonly status: RowStatus
  readonly title?: string | undefined
  readonly iconOnly?: boolean
}

/** How a run ended; icon and word, never colour alone. */
export function StatusTag({ status, title, iconOnly = false }: StatusTagProps) {
  const { icon: Icon, ink } = looks[status]
  return (
    <span
      title={title === undefined ? (iconOnly ? status : undefined) : oneLine(title, 400)}
      className={cx(
        'inline-flex h-5 shrink-0 items-center gap-1 rounded-[4px] border px-1.5 text-[11px]',
        ink,
      )}
    >
      <Icon aria-hidden size={12} strokeWidth={1.6} />
      <span className={iconOnly ? 'sr-only' : ''}>{status}</span>
      {title === undefined ? null : <span className="sr-only">, {oneLine(title, 400)}</span>}
    </span>
  )
}
