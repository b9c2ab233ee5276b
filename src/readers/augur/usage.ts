import { numberField } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { Usage } from '../../model/usage.ts'

/**
 * `costs` of a step or a session. `tokens_in` counts the whole prompt, cached part included, as the
 * prompt_tokens that the SDK's model adapters hand on do; `cache_hit_tokens` says how much of it.
 * Where it says more than `tokens_in` holds, the producer counted them apart: then both are input.
 */
export function usageOfCosts(costs: JsonValue | undefined): Usage | undefined {
  return usageOf({
    input: numberField(costs, 'tokens_in'),
    output: numberField(costs, 'tokens_out'),
    cached: numberField(costs, 'cache_hit_tokens'),
    cost: numberField(costs, 'total_usd'),
  })
}

/** `response.usage` of one model call, which has no cost. The same rule. */
export function usageOfCall(usage: JsonValue | undefined): Usage | undefined {
  return usageOf({
    input: numberField(usage, 'prompt_tokens') ?? numberField(usage, 'input_tokens'),
    output: numberField(usage, 'completion_tokens') ?? numberField(usage, 'output_tokens'),
    cached: numberField(usage, 'cache_hit_tokens') ?? numberField(usage, 'cache_read_input_tokens'),
    cost: undefined,
  })
}

interface Counts {
  readonly input: number | undefined
  readonly output: number | undefined
  readonly cached: number | undefined
  readonly cost: number | undefined
}

function usageOf(counts: Counts): Usage | undefined {
  const { output, cached, cost } = counts
  const isApart = counts.input !== undefined && cached !== undefined && cached > counts.input
  const input = isApart ? (counts.input ?? 0) + (cached ?? 0) : counts.input
  const usage: Usage = {
    ...(isCount(input) ? { inputTokens: input } : {}),
    ...(isCount(output) ? { outputTokens: output } : {}),
    ...(isCount(cached) ? { cachedInputTokens: cached } : {}),
    ...(isCount(cost) ? { cost } : {}),
  }
  return Object.keys(usage).length === 0 ? undefined : usage
}

/** Less than nothing is no count. */
function isCount(value: number | undefined): value is number {
  return value !== undefined && value >= 0
}
