import { field, isJsonObject, numberField } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { Usage } from '../../model/usage.ts'
import { present } from '../shared/present.ts'

/** Providers whose SDK counts cached input apart from `input_tokens`. */
const COUNTS_CACHE_APART = new Set(['anthropic', 'bedrock'])

/**
 * Tokens of one call. Anthropic's `input_tokens` leave out what was read from the cache and what
 * was written to it, so both are added; OpenAI's (and those of everyone who speaks its protocol)
 * include what was read. More cached tokens than input tokens can only be the former.
 */
export function traeUsage(
  value: JsonValue | undefined,
  provider: string | undefined,
): Usage | undefined {
  if (!isJsonObject(value)) return undefined
  const input = numberField(value, 'input_tokens') ?? numberField(value, 'prompt_tokens')
  const read =
    numberField(value, 'cache_read_input_tokens') ??
    numberField(value, 'cached_tokens') ??
    numberField(field(value, 'prompt_tokens_details'), 'cached_tokens')
  const written = numberField(value, 'cache_creation_input_tokens')
  const isApart =
    COUNTS_CACHE_APART.has(provider?.toLowerCase() ?? '') || (read ?? 0) > (input ?? 0)
  const usage = present({
    inputTokens: input === undefined || !isApart ? input : input + (read ?? 0) + (written ?? 0),
    outputTokens: numberField(value, 'output_tokens') ?? numberField(value, 'completion_tokens'),
    totalTokens: isApart ? undefined : numberField(value, 'total_tokens'),
    cachedInputTokens: read,
    reasoningTokens: numberField(value, 'reasoning_tokens'),
  })
  return Object.keys(usage).length === 0 ? undefined : usage
}
