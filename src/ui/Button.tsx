import type { ComponentProps } from 'react'
import { buttonClass } from './buttonClass.ts'
import type { ButtonSize, ButtonVariant } from './buttonClass.ts'
import { cx } from './cx.ts'

export interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
}

/** A button with words. `IconButton` is the one without. */
export function Button({ variant = 'outline', size = 'medium', className, ...rest }: ButtonProps) {
  return (
    <button type="button" className={cx(buttonClass(variant, size, false), className)} {...rest} />
  )
}
