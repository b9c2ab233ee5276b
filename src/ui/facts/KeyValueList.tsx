import type { ReactNode } from 'react'
import { cx } from '../cx.ts'

interface KeyValueListProps {
  readonly label?: string
  readonly className?: string
  /** `KeyValueRow`s. */
  readonly children: ReactNode
}

export function KeyValueList({ label, className, children }: KeyValueListProps) {
  return (
    <dl aria-label={label} className={cx('text-xs', className)}>
      {children}
    </dl>
  )
}
