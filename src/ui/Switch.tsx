import type { ReactElement } from 'react'
import { cx } from './cx.ts'

interface SwitchProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** On or off at once, with its name before it. */
export function Switch({ label, checked, onChange }: SwitchProps): ReactElement {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={checked}
      className="group flex min-h-6 cursor-pointer items-center gap-2 text-[12px] leading-4 text-text-1 max-md:min-h-11"
      onClick={() => onChange(!checked)}
    >
      {label}
      <span
        aria-hidden
        className={cx(
          'flex h-4 w-7 shrink-0 items-center rounded-full border p-px',
          checked ? 'justify-end border-accent bg-accent' : 'border-text-3 bg-panel',
        )}
      >
        <span className={cx('size-3 rounded-full', checked ? 'bg-on-accent' : 'bg-text-3')} />
      </span>
    </button>
  )
}
