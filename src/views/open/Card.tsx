import { X } from '../../ui/icons.ts'
import type { ReactNode } from 'react'
import { IconButton } from '../../ui/IconButton.tsx'
import { cx } from '../../ui/cx.ts'

interface CardProps {
  readonly role?: 'alert' | 'status'
  readonly tone?: 'neutral' | 'error'
  readonly icon: ReactNode
  readonly title: string
  readonly aside?: ReactNode
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** One drop's news: what it is, and a way to make it go away. */
export function Card({ role, tone = 'neutral', closeLabel, onClose, ...card }: CardProps) {
  return (
    <section
      role={role}
      aria-label={card.title}
      className={cx(
        'rounded-[6px] border bg-panel p-3',
        tone === 'error' ? 'border-error-line' : 'border-line',
      )}
    >
      <header className="flex items-center gap-2">
        {card.icon}
        <h3 className="min-w-0 flex-1 truncate font-[550] text-text-1" title={card.title}>
          {card.title}
        </h3>
        {card.aside}
        <IconButton
          label={closeLabel}
          size="small"
          icon={<X aria-hidden size={14} strokeWidth={1.6} />}
          onClick={onClose}
        />
      </header>
      {card.children}
    </section>
  )
}
