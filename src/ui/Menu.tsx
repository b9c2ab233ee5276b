import { DropdownMenu } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'

interface MenuProps {
  /** A `Button` or `IconButton`; its name names the menu. */
  readonly trigger: ReactElement
  readonly align?: 'start' | 'center' | 'end'
  /** `MenuItem`, `MenuRadio`, `MenuCheck`, `MenuLabel`, `MenuSeparator`. */
  readonly children: ReactNode
}

/** A drop-down menu. Not modal: the modal kind injects a style element that our policy refuses. */
export function Menu({ trigger, align = 'start', children }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-[min(480px,var(--radix-dropdown-menu-content-available-height))] max-w-[min(480px,calc(100vw-16px))] min-w-44 overflow-y-auto rounded-[8px] border border-line-strong bg-panel p-1"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
