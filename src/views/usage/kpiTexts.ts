import { formatCount } from '../../lib/text/format.ts'
import { oneLine } from '../../lib/text/text.ts'
import type { RunEstimate } from '../../model/prices/estimate.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import type { Usage } from '../../model/usage.ts'

/** What a format does not record is said in words. */
export const NOT_RECORDED = 'not in the record'

/** `91.2% of input`. */
export function shareText(part: number | undefined, whole: number | undefined, of: string): string {
  if (part === undefined) return NOT_RECORDED
  if (whole === undefined || whole <= 0 || part > whole) return `share ${of} not known`
  return `${((part / whole) * 100).toFixed(1)}% ${of}`
}

/** Sums of fractions differ by rounding. */
const ROUNDING = 1e-6

/** The run's own total, where it differs from what its turns add up to. */
export function ownTotal(
  summed: number | undefined,
  own: number | undefined,
  format: (value: number) => string,
): string | undefined {
  if (summed === undefined || own === undefined || Math.abs(own - summed) <= ROUNDING) {
    return undefined
  }
  return format(own)
}

export function costText({ turns, usage }: Trajectory): string {
  if (usage.cost === undefined) return NOT_RECORDED
  const known = turns.filter((turn) => turn.usage?.cost !== undefined).length
  if (known === 0) return "the run's own total"
  return known === turns.length
    ? 'as recorded'
    : `recorded for ${formatCount(known)} of ${formatCount(turns.length)} turns`
}

/** What the estimate is of, or why there is none. */
export function estimateText(trajectory: Trajectory, estimate: RunEstimate): string {
  const { calls, unpriced } = estimate
  const missing = [...unpriced.values()].reduce((sum, count) => sum + count, 0)
  if (calls > 0) {
    const of = `estimated for ${callsText(calls)}`
    return missing === 0 ? of : `${of}; ${formatCount(missing)} without a price`
  }
  const [model] = unpriced.keys()
  if (missing > 0) {
    return model === undefined ? 'the record names no model' : `no price for ${oneLine(model, 60)}`
  }
  if (trajectory.usage.cost !== undefined) return 'not needed: the cost is recorded'
  return hasTokens(trajectory.usage) ? 'too few tokens in the record' : 'no tokens in the record'
}

function callsText(calls: number): string {
  return `${formatCount(calls)} ${calls === 1 ? 'call' : 'calls'}`
}

function hasTokens({ inputTokens, outputTokens, totalTokens }: Usage): boolean {
  return (inputTokens ?? outputTokens ?? totalTokens ?? 0) > 0
}

export function turnsText({ turns }: Trajectory): string {
  const actions = turns.reduce((sum, turn) => sum + turn.actions.length, 0)
  return `${formatCount(actions)} ${actions === 1 ? 'action' : 'actions'}`
}
