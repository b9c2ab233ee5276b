import type { ComponentProps, ReactNode } from 'react'
import { cx } from '../cx.ts'

interface ChipProps extends ComponentProps<'button'> {
  readonly pressed: boolean
  readonly icon?: ReactNode
  /** How many there are of it. */
  readonly count?: number
}

/** A filter that is on or off. */
export function Chip({ pressed, icon, count, children, className, ...rest }: ChipProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      className={cx(
        'inline-flex h-6 shrink-0 cursor-pointer items-center gap-1.5 rounded-full border px-2.5 text-xs whitespace-nowrap max-md:min-h-11 max-md:px-4',
        'transition-colors duration-[120ms] ease-out disabled:cursor-default disabled:opacity-45',
        pressed
          ? 'border-accent bg-accent-bg text-text-1'
          : 'border-line-strong text-text-2 enabled:hover:bg-hover enabled:hover:text-text-1',
        className,
      )}
      {...rest}
    >
      {icon}
      {children}
      {count === undefined ? null : <span className="text-text-3">{count}</span>}
    </button>
  )
}
