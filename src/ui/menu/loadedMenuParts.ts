import { DropdownMenu } from 'radix-ui'

/** A module of its own so that it is a file of its own, fetched when a menu is about to open. */
export const menuParts = DropdownMenu
