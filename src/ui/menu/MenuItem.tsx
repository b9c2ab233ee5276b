import type { ReactNode } from 'react'
import { menuItemClass } from './menuItemClass.ts'
import { useMenuParts } from './menuParts.ts'

interface MenuItemProps {
  readonly onSelect: () => void
  readonly icon?: ReactNode
  readonly note?: ReactNode
  readonly disabled?: boolean
  readonly children: ReactNode
}

export function MenuItem({ onSelect, icon, note, disabled = false, children }: MenuItemProps) {
  const parts = useMenuParts()
  return (
    <parts.Item disabled={disabled} onSelect={onSelect} className={menuItemClass}>
      {icon === undefined ? null : (
        <span className="flex w-4 justify-center text-text-2">{icon}</span>
      )}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {note === undefined ? null : <span className="text-[11px] text-text-3">{note}</span>}
    </parts.Item>
  )
}
