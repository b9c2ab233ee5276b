import { WrapText } from '../../../ui/icons.ts'
import type { ReactElement } from 'react'
import { IconButton } from '../../../ui/IconButton.tsx'
import { setWraps, useTextLook } from './textLook.ts'

export function WrapButton(): ReactElement {
  const wraps = useTextLook((look) => look.wraps)
  return (
    <IconButton
      size="small"
      label="Wrap lines"
      aria-pressed={wraps}
      icon={<WrapText aria-hidden size={14} strokeWidth={1.6} />}
      onClick={() => setWraps(!wraps)}
    />
  )
}
