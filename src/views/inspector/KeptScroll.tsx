import { useLayoutEffect, useRef } from 'react'
import type { ReactElement, ReactNode } from 'react'

/** By name; the page's lifetime is long enough. */
const kept = new Map<string, number>()

interface KeptScrollProps {
  readonly name: string
  readonly children: ReactNode
}

/** A scroll box that stands where it stood when its tab is shown again or its content changes. */
export function KeptScroll({ name, children }: KeptScrollProps): ReactElement {
  const box = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const element = box.current
    if (element !== null) element.scrollTop = kept.get(name) ?? 0
  }, [name])

  return (
    <div
      ref={box}
      // A box that scrolls has to be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="min-h-0 flex-1 overflow-x-hidden overflow-y-auto outline-offset-[-2px]"
      onScroll={(event) => kept.set(name, event.currentTarget.scrollTop)}
    >
      <div className="max-w-[760px]">{children}</div>
    </div>
  )
}
