import { createContext, use } from 'react'
import type { DropdownMenu } from 'radix-ui'

/** What menus are made of, once it is loaded. */
export type MenuParts = typeof DropdownMenu

export const MenuPartsContext = createContext<MenuParts | undefined>(undefined)

/** For the items inside a `Menu`; they are rendered only once it is open. */
export function useMenuParts(): MenuParts {
  const parts = use(MenuPartsContext)
  if (parts === undefined) throw new Error('a menu item stands outside of a menu')
  return parts
}

let loading: Promise<MenuParts> | undefined

/** Menus are 35 kB of code that nobody needs before the first one is opened. */
export async function loadMenuParts(): Promise<MenuParts> {
  loading ??= import('./loadedMenuParts.ts').then(({ menuParts }) => menuParts)
  return loading
}
