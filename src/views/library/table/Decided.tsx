import { formatCount } from '../../../lib/text/format.ts'
import type { DecisionFilter } from '../../../state/library/filterRuns.ts'
import { decisionsOf } from '../../../state/library/runValues.ts'
import type { Run } from '../../../state/session.ts'
import { Unknown } from './Unknown.tsx'

interface DecidedProps {
  readonly run: Run
  readonly effect: DecisionFilter
}

const INKS: Readonly<Record<DecisionFilter, string>> = {
  denied: 'font-[550] text-error',
  escalated: 'font-[550] text-warning',
  // Policies that only look on stopped nothing.
  'would-deny': 'text-policy',
}

/** How often policies did this; a run whose policies never did shows 0, one without policies none. */
export function Decided({ run, effect }: DecidedProps) {
  const count = decisionsOf(run, effect)
  if (count === undefined) return <Unknown run={run} />
  return <span className={count === 0 ? 'text-text-3' : INKS[effect]}>{formatCount(count)}</span>
}
