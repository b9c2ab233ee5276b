import { useMenuParts } from './menuParts.ts'

export function MenuSeparator() {
  const parts = useMenuParts()
  return <parts.Separator className="-mx-1 my-1 h-px bg-line" />
}
