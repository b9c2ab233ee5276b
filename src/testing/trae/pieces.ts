import type { JsonValue } from '../../lib/json/json.ts'

type Fields = Record<string, JsonValue>

export type MadeCall = Readonly<{
  call_id: string
  name: string
  arguments: Fields
  id: string | null
}>

export function toolCall(id: string, name: string, args: Fields): MadeCall {
  return { call_id: id, name, arguments: args, id: `fc_${id}` }
}

export function toolResult(id: string, result: string | null, error: string | null = ''): Fields {
  return { call_id: id, success: error === '', result, error, id: `fc_${id}` }
}

export const USAGE = {
  input_tokens: 100,
  output_tokens: 10,
  cache_creation_input_tokens: 0,
  cache_read_input_tokens: 60,
  reasoning_tokens: 4,
}

export const SYSTEM: Fields = { role: 'system', content: 'You are an agent.' }
export const TASK: Fields = { role: 'user', content: 'Make the tests pass' }

/** How a result is sent back: as a user message without content. */
export function told(result: Fields): Fields {
  return { role: 'user', content: null, tool_result: result }
}

/** One call of the model and the step that came of it, as trae-agent writes them. */
export interface MadeStep {
  readonly sent: readonly Fields[]
  readonly words?: string
  readonly calls?: readonly MadeCall[]
  readonly results?: readonly Fields[]
  readonly step?: Fields
  readonly response?: Fields
  /** Without a step: still at work. */
  readonly isOpen?: boolean
  /** An error instead of an answer. */
  readonly error?: string
}

const START = Date.UTC(2026, 2, 1, 10)

/** Naive local time, as Python's `isoformat()` writes it. */
export function naive(seconds: number): string {
  return new Date(START + seconds * 1_000)
    .toISOString()
    .replace(/\.000Z$/, '')
    .replace('Z', '000')
}

/** The file of trae-agent: every call takes two seconds, its tools one. */
export function pythonFile(
  steps: readonly MadeStep[],
  root: Fields = {},
): Record<string, JsonValue> {
  const interactions: JsonValue[] = []
  const agentSteps: JsonValue[] = []
  for (const [index, made] of steps.entries()) {
    const response = responseOf(made)
    if (made.error === undefined) {
      interactions.push({
        timestamp: naive(index * 3 + 2),
        provider: 'openai',
        model: 'made-up',
        input_messages: made.sent,
        response,
        tools_available: ['bash', 'str_replace_based_edit_tool', 'task_done'],
      })
    }
    if (made.isOpen === true) continue
    agentSteps.push({
      step_number: index + 1,
      timestamp: naive(index * 3 + 3),
      state: 'completed',
      llm_messages: made.results?.map(told) ?? null,
      llm_response: made.error === undefined ? response : null,
      tool_calls: made.results === undefined ? null : (made.calls ?? null),
      tool_results: made.results ?? null,
      reflection: null,
      error: made.error ?? null,
      ...made.step,
    })
  }
  return {
    task: 'Make the tests pass',
    start_time: naive(0),
    end_time: naive(steps.length * 3),
    provider: 'openai',
    model: 'made-up',
    max_steps: 20,
    llm_interactions: interactions,
    agent_steps: agentSteps,
    success: true,
    final_result: 'All tests pass.',
    execution_time: steps.length * 3 + 0.5,
    ...root,
  }
}

function responseOf({ words = '', calls, response }: MadeStep): Fields {
  return {
    content: words,
    model: 'made-up-2026-01-01',
    finish_reason: 'completed',
    usage: USAGE,
    tool_calls: calls === undefined ? null : calls,
    ...response,
  }
}
