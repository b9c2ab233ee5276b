import type { ReactNode } from 'react'

interface EmptyStateProps {
  readonly icon?: ReactNode
  readonly title: string
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** Fills a pane that has nothing to show, and says why. */
export function EmptyState({ icon, title, actions, children }: EmptyStateProps) {
  return (
    <div className="flex h-full flex-col items-center justify-center gap-2 p-6 text-center text-xs text-text-3">
      {icon}
      <p className="text-[13px] text-text-2">{title}</p>
      {children === undefined ? null : <div className="max-w-[48ch]">{children}</div>}
      {actions === undefined ? null : (
        <div className="mt-1 flex flex-wrap justify-center gap-2">{actions}</div>
      )}
    </div>
  )
}
