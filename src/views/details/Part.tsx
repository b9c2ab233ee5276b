import type { ReactNode } from 'react'

interface PartProps {
  readonly title: string
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** One titled part of the details. */
export function Part({ title, action, children }: PartProps) {
  return (
    <section aria-label={title} className="min-w-0">
      <div className="mb-1 flex h-6 items-center gap-1">
        <h3 className="text-xs font-semibold">{title}</h3>
        {action}
      </div>
      {children}
    </section>
  )
}
