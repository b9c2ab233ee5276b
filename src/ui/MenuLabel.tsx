import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'

export function MenuLabel({ children }: { readonly children: ReactNode }) {
  return (
    <DropdownMenu.Label className="px-2 pt-1.5 pb-1 text-[11px] leading-4 text-text-3">
      {children}
    </DropdownMenu.Label>
  )
}
