import type { ReactNode } from 'react'
import { cx } from '../cx.ts'

export type StatusTone = 'neutral' | 'success' | 'warning' | 'error'

const tones: Record<StatusTone, string> = {
  neutral: 'text-text-2',
  success: 'text-success',
  warning: 'text-warning',
  error: 'text-error',
}

interface StatusChipProps {
  readonly tone: StatusTone
  /** 12 px; never the only sign, the word says the same. */
  readonly icon: ReactNode
  readonly title?: string
  readonly children: ReactNode
}

export function StatusChip({ tone, icon, title, children }: StatusChipProps) {
  return (
    <span
      title={title}
      className={cx(
        'inline-flex h-5 shrink-0 items-center gap-1.5 rounded-[4px] border border-line-strong px-1.5 text-[11px] whitespace-nowrap',
        tones[tone],
      )}
    >
      {icon}
      {children}
    </span>
  )
}
