import { useId } from 'react'
import type { ReactElement, ReactNode } from 'react'

interface SectionProps {
  readonly title: string
  /** Who it comes from: `model`, `tool`. */
  readonly tag?: ReactNode
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** One part of a panel: a small title, who it comes from, what belongs to it on the right. */
export function Section({ title, tag, aside, children }: SectionProps): ReactElement {
  const id = useId()
  return (
    <section aria-labelledby={id} className="border-t border-line px-3 pt-2.5 pb-3">
      <header className="mb-1 flex min-h-6 items-center gap-2">
        <h3 id={id} className="text-[12px] font-medium text-text-3">
          {title}
        </h3>
        {tag}
        {aside === undefined ? null : (
          <div className="ml-auto flex min-w-0 items-center gap-1 text-[12px] text-text-3">
            {aside}
          </div>
        )}
      </header>
      {children}
    </section>
  )
}
