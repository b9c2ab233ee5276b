import type { ReactNode } from 'react'
import { cx } from '../cx.ts'

interface Segment<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly icon?: ReactNode
  readonly disabled?: boolean
}

interface SegmentedControlProps<Id extends string> {
  readonly name: string
  readonly segments: readonly Segment<Id>[]
  /** `undefined` when none of them is shown. */
  readonly selected: Id | undefined
  readonly onSelect: (id: Id) => void
  readonly className?: string
}

/** A few choices of which one holds, as pressed buttons in a frame. */
export function SegmentedControl<Id extends string>(props: SegmentedControlProps<Id>) {
  const { name, segments, selected, onSelect, className } = props
  return (
    <div
      role="group"
      aria-label={name}
      className={cx('inline-flex h-7 shrink-0 rounded-[6px] border border-line bg-bg', className)}
    >
      {segments.map(({ id, label, icon, disabled = false }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === selected}
          disabled={disabled}
          onClick={() => onSelect(id)}
          className={cx(
            '-m-px inline-flex cursor-pointer items-center gap-1.5 rounded-[6px] border px-2.5 text-xs whitespace-nowrap',
            'transition-colors duration-[120ms] ease-out disabled:cursor-default disabled:opacity-45',
            id === selected
              ? 'border-line-strong bg-hover font-[550] text-text-1'
              : 'border-transparent text-text-2 enabled:hover:text-text-1',
          )}
        >
          {icon}
          {label}
        </button>
      ))}
    </div>
  )
}
