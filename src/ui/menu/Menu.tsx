import { cloneElement, useState } from 'react'
import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { MenuPartsContext, loadMenuParts } from './menuParts.ts'
import type { MenuParts } from './menuParts.ts'

interface MenuProps {
  /** A `Button` or `IconButton`; its name names the menu. */
  readonly trigger: ReactElement<ComponentProps<'button'>>
  readonly align?: 'start' | 'center' | 'end'
  /** `MenuItem`, `MenuRadio`, `MenuLabel`, `MenuSeparator`. */
  readonly children: ReactNode
}

/**
 * A drop-down menu. Not modal: the modal kind injects a style element that our policy refuses. Its
 * code is fetched when the pointer or the focus comes near.
 */
export function Menu({ trigger, align = 'start', children }: MenuProps) {
  const [parts, setParts] = useState<MenuParts>()
  const [open, setOpen] = useState(false)

  async function load(thenOpen: boolean): Promise<void> {
    const loaded = await loadMenuParts()
    if (!thenOpen) return
    setParts(() => loaded)
    setOpen(true)
  }

  if (parts === undefined) {
    return cloneElement(trigger, {
      'aria-haspopup': 'menu',
      'aria-expanded': false,
      onPointerEnter: () => void load(false),
      onFocus: () => void load(false),
      onClick: () => void load(true),
      onKeyDown: (event) => {
        if (event.key !== 'ArrowDown') return
        event.preventDefault()
        void load(true)
      },
    })
  }
  return (
    <MenuPartsContext value={parts}>
      <parts.Root modal={false} open={open} onOpenChange={setOpen}>
        <parts.Trigger asChild>{trigger}</parts.Trigger>
        <parts.Portal>
          <parts.Content
            align={align}
            sideOffset={4}
            collisionPadding={8}
            className="z-50 max-h-[min(480px,var(--radix-dropdown-menu-content-available-height))] max-w-[min(480px,calc(100vw-16px))] min-w-44 overflow-y-auto rounded-[8px] border border-line-strong bg-panel p-1"
          >
            {children}
          </parts.Content>
        </parts.Portal>
      </parts.Root>
    </MenuPartsContext>
  )
}
