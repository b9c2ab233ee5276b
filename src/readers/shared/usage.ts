import { field, numberField } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { Usage } from '../../model/usage.ts'

/**
 * Tokens and cost under the names of OpenAI Responses, chat completions, litellm and Gemini.
 * Cua passes every count through litellm, whose input (prompt) tokens include cached ones.
 */
export function decodeUsage(value: JsonValue | undefined): Usage | undefined {
  if (value === undefined || value === null) return undefined
  const inputTokens = firstNumber(value, ['input_tokens', 'prompt_tokens', 'prompt_token_count'])
  const outputTokens = firstNumber(value, [
    'output_tokens',
    'completion_tokens',
    'candidates_token_count',
  ])
  const totalTokens = firstNumber(value, ['total_tokens', 'total_token_count'])
  const cachedInputTokens =
    numberField(field(value, 'input_tokens_details'), 'cached_tokens') ??
    numberField(field(value, 'prompt_tokens_details'), 'cached_tokens') ??
    firstNumber(value, ['cache_read_input_tokens', 'cached_content_token_count'])
  const reasoningTokens =
    numberField(field(value, 'output_tokens_details'), 'reasoning_tokens') ??
    numberField(field(value, 'completion_tokens_details'), 'reasoning_tokens') ??
    numberField(value, 'thoughts_token_count')
  const cost = firstNumber(value, ['response_cost', 'cost'])
  const usage: Usage = {
    ...(inputTokens === undefined ? {} : { inputTokens }),
    ...(outputTokens === undefined ? {} : { outputTokens }),
    ...(totalTokens === undefined ? {} : { totalTokens }),
    ...(cachedInputTokens === undefined ? {} : { cachedInputTokens }),
    ...(reasoningTokens === undefined ? {} : { reasoningTokens }),
    ...(cost === undefined ? {} : { cost }),
  }
  return Object.keys(usage).length === 0 ? undefined : usage
}

function firstNumber(value: JsonValue, keys: readonly string[]): number | undefined {
  for (const key of keys) {
    const found = numberField(value, key)
    if (found !== undefined) return found
  }
  return undefined
}
