/** The look that every kind of menu item shares. */
export const menuItemClass =
  'flex min-h-7 cursor-pointer items-center gap-2 rounded-[4px] px-2 py-1 text-xs text-text-1 outline-none select-none data-[disabled]:cursor-default data-[disabled]:opacity-45 data-[highlighted]:bg-hover max-md:min-h-11'
