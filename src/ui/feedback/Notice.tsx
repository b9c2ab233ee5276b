import { CircleAlert, CircleCheck, Info, TriangleAlert } from '../icons.ts'
import type { LucideIcon } from '../icons.ts'
import type { ReactNode } from 'react'
import { cx } from '../cx.ts'

type NoticeTone = 'neutral' | 'success' | 'warning' | 'error'

const looks: Record<
  NoticeTone,
  { readonly icon: LucideIcon; readonly box: string; readonly ink: string }
> = {
  neutral: { icon: Info, box: 'border-line-strong bg-raised', ink: 'text-text-2' },
  success: { icon: CircleCheck, box: 'border-line-strong bg-success-bg', ink: 'text-success' },
  warning: { icon: TriangleAlert, box: 'border-warning-line bg-warning-bg', ink: 'text-warning' },
  error: { icon: CircleAlert, box: 'border-error-line bg-error-bg', ink: 'text-error' },
}

interface NoticeProps {
  readonly tone?: NoticeTone
  readonly title: string
  /** `alert` interrupts a screen reader: for refusals and failures that just happened. */
  readonly role?: 'alert' | 'status'
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** A card that says something the person has to know, and what can be done about it. */
export function Notice({ tone = 'neutral', title, role, actions, children }: NoticeProps) {
  const { icon: Icon, box, ink } = looks[tone]
  return (
    <div role={role} className={cx('flex gap-2 rounded-[6px] border p-3 text-xs', box)}>
      <Icon aria-hidden size={14} strokeWidth={1.6} className={cx('mt-0.5 shrink-0', ink)} />
      <div className="min-w-0 flex-1">
        <p className="text-[13px] leading-5 font-[550] break-words text-text-1">{title}</p>
        {children === undefined ? null : <div className="mt-1 text-text-2">{children}</div>}
        {actions === undefined ? null : <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}
