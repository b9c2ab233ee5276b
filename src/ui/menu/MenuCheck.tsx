import { Check } from '../icons.ts'
import type { ReactNode } from 'react'
import { menuItemClass } from './menuItemClass.ts'
import { useMenuParts } from './menuParts.ts'

interface MenuCheckProps {
  readonly checked: boolean
  readonly disabled?: boolean
  readonly onToggle: () => void
  readonly children: ReactNode
}

/** One of several things that hold or not; the menu stays open for the next. */
export function MenuCheck({ checked, disabled = false, onToggle, children }: MenuCheckProps) {
  const parts = useMenuParts()
  return (
    <parts.CheckboxItem
      checked={checked}
      disabled={disabled}
      onCheckedChange={onToggle}
      onSelect={(event) => event.preventDefault()}
      className={menuItemClass}
    >
      <span className="flex w-4 shrink-0 justify-center">
        <parts.ItemIndicator>
          <Check aria-hidden size={12} strokeWidth={1.6} />
        </parts.ItemIndicator>
      </span>
      <span className="min-w-0 flex-1">{children}</span>
    </parts.CheckboxItem>
  )
}
