/**
 * Tokens and cost as reported. Absent is unknown, never zero. `inputTokens` includes cached input,
 * whatever the provider's own convention; readers normalise and keep the rule next to their code.
 */
export interface Usage {
  readonly inputTokens?: number
  readonly outputTokens?: number
  readonly totalTokens?: number
  readonly cachedInputTokens?: number
  readonly reasoningTokens?: number
  /** US dollars, as recorded. */
  readonly cost?: number
}

const USAGE_KEYS = [
  'inputTokens',
  'outputTokens',
  'totalTokens',
  'cachedInputTokens',
  'reasoningTokens',
  'cost',
] as const

/** Key-wise sum; a key unknown on both sides stays unknown. */
function addUsage(a: Usage, b: Usage): Usage {
  const sum: { -readonly [K in keyof Usage]: Usage[K] } = {}
  for (const key of USAGE_KEYS) {
    const left = a[key]
    const right = b[key]
    if (left !== undefined || right !== undefined) sum[key] = (left ?? 0) + (right ?? 0)
  }
  return sum
}

export function sumUsage(parts: Iterable<Usage | undefined>): Usage {
  let sum: Usage = {}
  for (const part of parts) if (part !== undefined) sum = addUsage(sum, part)
  return sum
}

export function totalTokensOf(usage: Usage): number | undefined {
  if (usage.totalTokens !== undefined) return usage.totalTokens
  if (usage.inputTokens === undefined && usage.outputTokens === undefined) return undefined
  return (usage.inputTokens ?? 0) + (usage.outputTokens ?? 0)
}
