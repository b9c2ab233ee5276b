import type { Turn } from '../../../model/trajectory.ts'
import { sumUsage, totalTokensOf } from '../../../model/usage.ts'
import type { Usage } from '../../../model/usage.ts'

export interface UsageLine {
  readonly name: string
  /** `undefined` is unknown, never zero. */
  readonly value: number | undefined
  /** `estimate`: dollars by the person's prices, which no record tells. */
  readonly unit: 'tokens' | 'dollars' | 'estimate'
  /** Of the run, 0–1, where both are known. */
  readonly share: number | undefined
  readonly remark: string | undefined
}

const ROWS = [
  { name: 'input', key: 'inputTokens', remark: 'cached included' },
  { name: 'cached', key: 'cachedInputTokens', remark: undefined },
  { name: 'output', key: 'outputTokens', remark: undefined },
  { name: 'reasoning', key: 'reasoningTokens', remark: 'part of the output' },
] as const

/** Every kind with its share of `run`; kinds that the run never reports are left out. */
export function usageLines(usage: Usage, run: Usage, estimate?: number): readonly UsageLine[] {
  const lines: UsageLine[] = []
  for (const { name, key, remark } of ROWS) {
    const value = usage[key]
    const optional = key === 'cachedInputTokens' || key === 'reasoningTokens'
    if (optional && value === undefined && run[key] === undefined) continue
    const shown =
      key === 'inputTokens' && usage.cachedInputTokens === undefined ? undefined : remark
    lines.push({ name, value, unit: 'tokens', share: shareOf(value, run[key]), remark: shown })
  }
  const total = totalTokensOf(usage)
  return [
    ...lines,
    {
      name: 'total',
      value: total,
      unit: 'tokens',
      share: shareOf(total, totalTokensOf(run)),
      remark: undefined,
    },
    {
      name: 'cost',
      value: usage.cost,
      unit: 'dollars',
      share: shareOf(usage.cost, run.cost),
      remark: usage.cost === undefined ? 'not in the record' : 'as recorded',
    },
    ...(estimate === undefined
      ? []
      : [
          {
            name: 'estimated',
            value: estimate,
            unit: 'estimate' as const,
            share: undefined,
            remark: 'by your prices, not recorded',
          },
        ]),
  ]
}

function shareOf(part: number | undefined, whole: number | undefined): number | undefined {
  if (part === undefined || whole === undefined || whole <= 0 || part > whole * 1.000001) {
    return undefined
  }
  return part / whole
}

/** Sum of the turns up to and with `index`. */
export function runningUsage(turns: readonly Turn[], index: number): Usage {
  return sumUsage(turns.slice(0, index + 1).map((turn) => turn.usage))
}

/** The same of what is estimated. */
export function runningEstimate(
  byTurn: ReadonlyMap<number, number>,
  index: number,
): number | undefined {
  let sum: number | undefined
  for (const [turn, estimate] of byTurn) if (turn <= index) sum = (sum ?? 0) + estimate
  return sum
}
