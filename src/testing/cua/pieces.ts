import type { JsonValue } from '../../lib/json/json.ts'
import type { CuaSaver } from './saver.ts'

type Fields = Record<string, JsonValue>

export interface MadeCall {
  readonly id: string
  readonly action: Fields
  /** What the agent sends back; a picture unless given. */
  readonly output?: JsonValue
  readonly acknowledged?: readonly Fields[]
}

export function computerCall({ id, action }: MadeCall, checks: readonly Fields[] = []): Fields {
  return {
    id: `cu_${id}`,
    call_id: id,
    action,
    pending_safety_checks: checks,
    status: 'completed',
    type: 'computer_call',
  }
}

export function functionCall(id: string, name: string, args: string): Fields {
  return {
    arguments: args,
    call_id: id,
    name,
    type: 'function_call',
    id: `fc_${id}`,
    status: 'completed',
  }
}

export function message(words: string): Fields {
  return {
    id: 'msg_1',
    content: [{ text: words, type: 'output_text', annotations: [] }],
    role: 'assistant',
    status: 'completed',
    type: 'message',
  }
}

export const TOOLS = [
  {
    type: 'computer_20250124',
    function: { name: 'computer', parameters: { display_height_px: 768, display_width_px: 1024 } },
  },
] as const

/** A call of the model as three files: request, answer, decision. */
export function modelCall(
  saver: CuaSaver,
  history: readonly JsonValue[],
  output: readonly JsonValue[],
  raw: JsonValue = chat(output),
): void {
  const kwargs = { model: 'claude-made-up', messages: history, tools: TOOLS, stream: false }
  saver.json('api_start', { kwargs })
  saver.json('api_result', { kwargs, result: raw })
  saver.json('agent_response', {
    timestamp: '139916844010000000',
    model: 'claude-made-up',
    kwargs: { messages: history, model: 'claude-made-up', tools: [{ type: 'computer' }] },
    response: { output, usage: USAGE },
  })
  saver.nextTurn()
}

export const USAGE = {
  input_tokens: 100,
  output_tokens: 10,
  total_tokens: 110,
  response_cost: 0.001,
}

function chat(output: readonly JsonValue[]): JsonValue {
  return {
    id: 'chatcmpl-1',
    created: 1772359200,
    model: 'claude-made-up',
    object: 'chat.completion',
    choices: [
      {
        finish_reason: output.length > 1 ? 'tool_calls' : 'stop',
        index: 0,
        message: { role: 'assistant', content: 'words' },
      },
    ],
    usage: { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 },
  }
}

/** An execution: screen, result, and the drawn screen where the action has a point. */
export function execute(saver: CuaSaver, call: MadeCall, withScreen = true): void {
  if (withScreen) saver.png('screenshot_after')
  saver.json('computer_call_result', {
    item: computerCall(call),
    result: [
      {
        type: 'computer_call_output',
        call_id: call.id,
        acknowledged_safety_checks: call.acknowledged ?? [],
        output: call.output ?? { type: 'input_image', image_url: '[omitted]' },
      },
    ],
  })
  if (withScreen && typeof call.action['x'] === 'number') saver.png('screenshot_action')
  saver.nextTurn()
}

/** The messages that a call and its picture add to the history of the next request. */
export function told({ id, action }: MadeCall): readonly JsonValue[] {
  return [
    {
      role: 'assistant',
      content: 'words',
      tool_calls: [
        { id, type: 'function', function: { name: 'computer', arguments: JSON.stringify(action) } },
      ],
    },
    {
      role: 'function',
      name: 'computer',
      tool_call_id: id,
      content: [{ type: 'image_url', image_url: '[omitted]' }],
    },
  ]
}

export const TASK: JsonValue = { role: 'user', content: 'Buy a blanket' }
