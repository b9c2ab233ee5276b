import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { loadable } from '../../../ui/loadable.tsx'

const dialog = loadable(async () => (await import('./PricesDialog.tsx')).PricesDialog)

/** Opens the price table that estimates go by. */
export function PricesButton({ size = 'small' }: { readonly size?: 'small' | 'medium' }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        size={size}
        variant={size === 'small' ? 'quiet' : 'outline'}
        onPointerEnter={dialog.preload}
        onFocus={dialog.preload}
        onClick={() => setOpen(true)}
      >
        Prices…
      </Button>
      {open ? <dialog.Component onClose={() => setOpen(false)} /> : null}
    </>
  )
}
