import type { ReactElement } from 'react'
import type { CacheAgreement } from '../../../model/calls/cacheAgreement.ts'
import type { CacheBreak } from '../../../model/calls/cacheBreak.ts'
import { agreementText, breakText } from './changeWords.ts'

interface BreakRowProps {
  readonly broken: CacheBreak
  readonly cache: CacheAgreement
  readonly previous: number
}

/** The line behind which nothing of the prompt can come from a cache. */
export function BreakRow({ broken, cache, previous }: BreakRowProps): ReactElement {
  const recorded = agreementText(cache)
  return (
    <div
      data-testid="cache-break"
      className="border-b border-line px-3 pt-1.5 pb-2 text-[11px] leading-4 text-text-2"
    >
      <p className="mb-0.5 flex items-center gap-2 font-medium text-warning">
        Prompt cache ends here
        <span aria-hidden className="h-px flex-1 border-t border-dashed border-warning" />
      </p>
      <p>{breakText(broken, previous)}</p>
      {recorded === undefined ? null : <p>{recorded}</p>}
    </div>
  )
}
