import type { ComponentProps, ReactNode } from 'react'
import { buttonClass } from './buttonClass.ts'
import type { ButtonSize, ButtonVariant } from './buttonClass.ts'
import { cx } from './cx.ts'
import { Tooltip } from './feedback/Tooltip.tsx'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** Its accessible name, and the first line of its tooltip. */
  readonly label: string
  /** Keys that do the same, shown in the tooltip. */
  readonly keys?: readonly string[]
  readonly icon: ReactNode
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  /** `false` where the label stands beside it already. */
  readonly tooltip?: boolean
}

export function IconButton({
  label,
  keys,
  icon,
  variant = 'quiet',
  size = 'medium',
  tooltip = true,
  className,
  ...rest
}: IconButtonProps) {
  const button = (
    <button
      type="button"
      aria-label={label}
      className={cx(buttonClass(variant, size, true), className)}
      {...rest}
    >
      {icon}
    </button>
  )
  if (!tooltip) return button
  return (
    <Tooltip text={label} {...(keys === undefined ? {} : { keys })}>
      {button}
    </Tooltip>
  )
}
