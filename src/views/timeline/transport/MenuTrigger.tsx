import { ChevronDown } from '../../../ui/icons.ts'
import type { ComponentProps } from 'react'

interface MenuTriggerProps extends ComponentProps<'button'> {
  /** Its accessible name, which begins with what the menu sets. */
  readonly label: string
  readonly chevron?: boolean
}

/** The small text button of a menu in the label column. */
export function MenuTrigger({ label, chevron = true, children, ...rest }: MenuTriggerProps) {
  return (
    <button
      type="button"
      aria-label={label}
      className="inline-flex h-6 cursor-pointer items-center gap-1 rounded-[6px] px-1.5 text-[11px] whitespace-nowrap text-text-2 hover:bg-hover hover:text-text-1 data-[state=open]:bg-hover max-md:h-11 max-md:text-xs"
      {...rest}
    >
      {children}
      {chevron && <ChevronDown aria-hidden size={12} strokeWidth={1.6} />}
    </button>
  )
}
