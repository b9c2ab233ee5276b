import type { ReactElement, ReactNode } from 'react'

interface ContentPartProps {
  readonly name: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** One named piece of what the stage tells in words. */
export function ContentPart({ name, aside, children }: ContentPartProps): ReactElement {
  return (
    <section aria-label={name} className="flex min-w-0 flex-col gap-1">
      <div className="flex min-h-6 items-center gap-2 text-[11px] text-text-3">
        {name}
        {aside === undefined ? null : (
          <div className="ml-auto flex min-w-0 items-center gap-1">{aside}</div>
        )}
      </div>
      {children}
    </section>
  )
}
