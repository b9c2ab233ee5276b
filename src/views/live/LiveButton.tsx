import type { ReactNode } from 'react'
import { cx } from '../../ui/cx.ts'

interface LiveButtonProps {
  readonly icon: ReactNode
  /** Its name where there are no words beside the icon. */
  readonly label?: string
  readonly pressed?: boolean
  readonly onClick: () => void
  readonly children?: string
}

/** As low as the bar it stands in; a finger gets its 44 px. */
export function LiveButton({ icon, label, pressed, onClick, children }: LiveButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
      className={cx(
        'flex h-5 min-w-6 shrink-0 cursor-pointer items-center justify-center gap-1.5 rounded-[4px] px-1.5',
        'max-md:h-11 max-md:min-w-11',
        pressed === true
          ? 'bg-accent-bg text-accent'
          : 'text-text-2 hover:bg-hover hover:text-text-1',
      )}
    >
      {icon}
      {children}
    </button>
  )
}
