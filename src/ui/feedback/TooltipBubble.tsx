import { useLayoutEffect, useRef } from 'react'
import { Kbd } from '../facts/Kbd.tsx'

interface TooltipBubbleProps {
  readonly anchor: Element
  readonly text: string
  readonly keys?: readonly string[]
}

const GAP = 6
const EDGE = 8

/** Under its anchor, above it where there is no room; in the top layer, so over dialogs too. */
export function TooltipBubble({ anchor, text, keys }: TooltipBubbleProps) {
  const bubble = useRef<HTMLSpanElement>(null)

  useLayoutEffect(() => {
    const element = bubble.current
    // Older browsers, and the test DOM, have no popovers: the label is there all the same.
    if (element === null || typeof element.showPopover !== 'function') return
    element.showPopover()
    const at = anchor.getBoundingClientRect()
    const { width, height } = element.getBoundingClientRect()
    const left = at.left + (at.width - width) / 2
    const below = at.bottom + GAP
    const fits = below + height + EDGE <= window.innerHeight
    element.style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - width - EDGE))}px`
    element.style.top = `${fits ? below : at.top - GAP - height}px`
  }, [anchor])

  return (
    <span
      ref={bubble}
      role="tooltip"
      popover="manual"
      className="pointer-events-none fixed inset-auto m-0 w-max max-w-80 rounded-[6px] border border-line-strong bg-raised px-2 py-1 font-sans text-xs font-normal whitespace-normal text-text-1"
    >
      <span className="flex items-center gap-2">
        {text}
        {keys?.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </span>
    </span>
  )
}
