import type { ReactElement } from 'react'
import { formatCost, formatCount } from '../../../lib/text/format.ts'
import type { Turn } from '../../../model/trajectory.ts'

/** The turn's tokens and cost, as reported, on one line. */
export function TokensLine({ turn }: { readonly turn: Turn }): ReactElement | null {
  const { usage } = turn
  if (usage === undefined) return null
  const counts = [
    ['in', usage.inputTokens],
    ['cached', usage.cachedInputTokens],
    ['out', usage.outputTokens],
    ['reasoning', usage.reasoningTokens],
  ] as const
  return (
    <section
      aria-label="Tokens"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-3 py-3 text-[12px] leading-[18px] text-text-3"
    >
      <h3 className="font-medium">Tokens</h3>
      {counts.map(([name, value]) =>
        value === undefined ? null : (
          <span key={name}>
            {name} <span className="text-text-1">{formatCount(value)}</span>
          </span>
        ),
      )}
      {usage.cost === undefined ? null : (
        <span className="ml-auto">
          cost <span className="text-text-1">{formatCost(usage.cost, 6)}</span>
        </span>
      )}
    </section>
  )
}
