import { cx } from './cx.ts'

export type ButtonVariant = 'primary' | 'outline' | 'quiet'
/** Heights of 24, 28 and 32 px; on touch screens all are at least 44 px. */
export type ButtonSize = 'small' | 'medium' | 'large'

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent font-[550] enabled:hover:brightness-110',
  outline: 'border border-line-strong text-text-1 enabled:hover:bg-hover',
  quiet: 'text-text-2 enabled:hover:bg-hover enabled:hover:text-text-1',
}

const sizes: Record<ButtonSize, string> = {
  small: 'h-6 min-w-6 text-[11px]',
  medium: 'h-7 min-w-7 text-xs',
  large: 'h-8 min-w-8 text-[13px]',
}

const paddings: Record<ButtonSize, string> = {
  small: 'px-2',
  medium: 'px-2.5',
  large: 'px-3.5',
}

export function buttonClass(variant: ButtonVariant, size: ButtonSize, iconOnly: boolean): string {
  return cx(
    'inline-flex shrink-0 cursor-pointer items-center justify-center gap-1.5 rounded-[6px] whitespace-nowrap',
    'transition-colors duration-[120ms] ease-out disabled:cursor-default disabled:opacity-45',
    'aria-pressed:bg-hover aria-pressed:text-text-1 data-[state=open]:bg-hover data-[state=open]:text-text-1',
    'max-md:min-h-11',
    variants[variant],
    sizes[size],
    iconOnly ? 'px-0 max-md:min-w-11' : paddings[size],
  )
}
