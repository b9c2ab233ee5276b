import { Tooltip as Radix } from 'radix-ui'
import type { ReactElement } from 'react'
import { Kbd } from './Kbd.tsx'

interface TooltipProps {
  readonly text: string
  readonly keys?: readonly string[]
  readonly side?: 'top' | 'right' | 'bottom' | 'left'
  /** One element that takes a ref and event handlers. */
  readonly children: ReactElement
}

/**
 * A description on hover and focus. It brings its own provider so that a view can be rendered
 * alone; it never holds the only copy of anything, as touch screens do not show it.
 */
export function Tooltip({ text, keys, side = 'bottom', children }: TooltipProps) {
  return (
    <Radix.Provider delayDuration={400} disableHoverableContent>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="z-50 flex max-w-80 items-center gap-2 rounded-[6px] border border-line-strong bg-raised px-2 py-1 text-xs break-words text-text-1"
          >
            {text}
            {keys?.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  )
}
