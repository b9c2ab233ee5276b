import type { ReactNode } from 'react'
import { cx } from '../../ui/cx.ts'

interface KpiProps {
  readonly id: string
  readonly name: string
  /** `undefined` is unknown: an en dash, and no `data-value`. */
  readonly value: number | undefined
  readonly format: (value: number | undefined) => string
  /** What the run says of itself, where that differs from what its turns add up to. */
  readonly own?: string | undefined
  /** Something to do about it. */
  readonly action?: ReactNode
  readonly children: string
}

export function Kpi({ id, name, value, format, own, action, children }: KpiProps) {
  const note = own === undefined ? children : `summed; the run's own total is ${own}`
  return (
    <div className="relative min-w-0 bg-panel px-3 py-1.5 xl:px-4">
      <dt className="text-[12px]/[18px] text-text-3">{name}</dt>
      <dd
        className="text-[18px]/[24px] font-[550]"
        data-testid={`usage-${id}`}
        {...(value === undefined ? {} : { 'data-value': value })}
      >
        {format(value)}
      </dd>
      <dd
        title={note}
        className={cx(
          'text-[11px]/[16px] md:truncate',
          own === undefined ? 'text-text-3' : 'text-warning',
        )}
      >
        {note}
      </dd>
      {action === undefined ? null : <dd className="absolute top-1 right-1">{action}</dd>}
    </div>
  )
}
