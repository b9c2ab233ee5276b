import type { ReactNode } from 'react'
import { useMenuParts } from './menuParts.ts'

export function MenuLabel({ children }: { readonly children: ReactNode }) {
  const parts = useMenuParts()
  return (
    <parts.Label className="px-2 pt-1.5 pb-1 text-[11px] leading-4 text-text-3">
      {children}
    </parts.Label>
  )
}
