import { EyeOff } from '../../../ui/icons.ts'
import type { ReactElement } from 'react'
import { revealSecrets } from '../../../state/secrets.ts'

/** Stands for a masked value; asks before it shows, once for the session. */
export function SecretChip(): ReactElement {
  return (
    <span className="inline-flex h-[18px] items-center gap-1.5 rounded-[4px] border border-dashed border-line-strong px-1 font-sans text-[11px] leading-none text-text-3">
      <EyeOff aria-hidden size={12} strokeWidth={1.6} />
      masked
      <button
        type="button"
        tabIndex={-1}
        className="cursor-pointer text-accent hover:underline"
        onClick={(event) => {
          event.stopPropagation()
          revealSecrets(true)
        }}
      >
        Reveal for this session
      </button>
    </span>
  )
}
