import { useEffect, useRef, useState } from 'react'
import type { PointerEvent, ReactNode } from 'react'
import { TooltipBubble } from './TooltipBubble.tsx'

interface TooltipProps {
  readonly text: string
  readonly keys?: readonly string[]
  /** One element. */
  readonly children: ReactNode
}

const DELAY_MS = 400

/**
 * A description on hover and on focus by keyboard. It never holds the only copy of anything, as
 * touch screens do not show it. A popover of our own: the library's costs 25 kB at the start of the
 * page, and its bubble lies under native dialogs.
 */
export function Tooltip({ text, keys, children }: TooltipProps) {
  const [anchor, setAnchor] = useState<Element>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => () => clearTimeout(timer.current), [])

  function show(event: { readonly currentTarget: Element }, delay: number): void {
    const element = event.currentTarget.firstElementChild
    clearTimeout(timer.current)
    if (element !== null) timer.current = setTimeout(() => setAnchor(element), delay)
  }

  function hide(): void {
    clearTimeout(timer.current)
    setAnchor(undefined)
  }

  return (
    // The wrapper has no box; the events of the element inside bubble through it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <span
      className="contents"
      onPointerEnter={(event: PointerEvent) => {
        if (event.pointerType !== 'touch') show(event, DELAY_MS)
      }}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => {
        if (event.target.matches(':focus-visible')) show(event, 0)
      }}
      onBlur={hide}
      onKeyDown={(event) => {
        if (event.key === 'Escape') hide()
      }}
    >
      {children}
      {anchor === undefined ? null : (
        <TooltipBubble anchor={anchor} text={text} {...(keys === undefined ? {} : { keys })} />
      )}
    </span>
  )
}
