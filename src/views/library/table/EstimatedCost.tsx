import { formatCount, formatEstimate } from '../../../lib/text/format.ts'
import { estimateOfRun } from '../../../state/library/runValues.ts'
import { usePrices } from '../../../state/prices/prices.ts'
import type { Run } from '../../../state/session.ts'
import { Unknown } from './Unknown.tsx'

/** What the person's prices make of the calls that record no cost. */
export function EstimatedCost({ run }: { readonly run: Run }) {
  // A row is rendered again when its run changes; prices change without it.
  usePrices((prices) => prices.book)
  const estimate = estimateOfRun(run)
  if (estimate?.sum === undefined) return <Unknown run={run} title="Nothing is estimated" />
  const { sum, calls, unpriced } = estimate
  const missing = [...unpriced.values()].reduce((all, count) => all + count, 0)
  const of = `Estimated for ${formatCount(calls)} ${calls === 1 ? 'call' : 'calls'}`
  return (
    <span
      className="text-text-2"
      title={missing === 0 ? of : `${of}; ${formatCount(missing)} without a price`}
    >
      {formatEstimate(sum)}
    </span>
  )
}
