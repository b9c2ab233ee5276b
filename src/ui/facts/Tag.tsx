import type { ReactNode } from 'react'
import { cx } from '../cx.ts'

export type TagTone =
  'neutral' | 'accent' | 'tool' | 'policy' | 'success' | 'warning' | 'error' | 'aim'

const tones: Record<TagTone, string> = {
  neutral: 'bg-hover text-text-2',
  accent: 'bg-accent-bg text-accent',
  tool: 'bg-tool-bg text-tool',
  policy: 'bg-policy-bg text-policy',
  success: 'bg-success-bg text-success',
  warning: 'bg-warning-bg text-warning',
  error: 'bg-error-bg text-error',
  aim: 'bg-hover font-mono text-aim-text',
}

interface TagProps {
  readonly tone?: TagTone
  readonly title?: string
  readonly children: ReactNode
}

/** A word with a tint: a role, a media type. Never a large fill. */
export function Tag({ tone = 'neutral', title, children }: TagProps) {
  return (
    <span
      title={title}
      className={cx(
        'inline-flex h-[18px] shrink-0 items-center gap-1 rounded-[3px] px-1.5 text-[11px] whitespace-nowrap',
        tones[tone],
      )}
    >
      {children}
    </span>
  )
}
