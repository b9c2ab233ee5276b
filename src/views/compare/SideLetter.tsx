import { LETTERS } from './letters.ts'
import type { Side } from './letters.ts'

/** The letter of a run in a small frame. */
export function SideLetter({ side }: { readonly side: Side }) {
  return (
    <span className="inline-flex size-[18px] shrink-0 items-center justify-center rounded-[4px] border border-line-strong bg-panel text-[11px] leading-none font-semibold text-text-1">
      {LETTERS[side]}
    </span>
  )
}
