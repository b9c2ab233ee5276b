import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { menuItemClass } from './menuItemClass.ts'
import { useMenuParts } from './menuParts.ts'

interface MenuCheckProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
}

/** An item that is on or off; choosing it keeps the menu open. */
export function MenuCheck({ checked, onChange, children }: MenuCheckProps) {
  const parts = useMenuParts()
  return (
    <parts.CheckboxItem
      checked={checked}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
      className={menuItemClass}
    >
      <span className="flex w-4 justify-center">
        <parts.ItemIndicator>
          <Check aria-hidden size={12} strokeWidth={1.6} />
        </parts.ItemIndicator>
      </span>
      {children}
    </parts.CheckboxItem>
  )
}
