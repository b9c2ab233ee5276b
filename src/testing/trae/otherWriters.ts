import type { JsonValue } from '../../lib/json/json.ts'
import type { RunFiles } from '../cua/saver.ts'
import { pythonFile, TASK, toolCall, toolResult, USAGE } from './pieces.ts'

/** The Rust branch: step and interaction in one record, unix seconds as text. */
function rustFile(): JsonValue {
  return {
    task: 'Write a script',
    start_time: '1758699175',
    end_time: '1758699182',
    provider: 'openai_compatible',
    model: 'made-up',
    max_step: 5,
    llm_interaction: [
      rustRecord(1, '1758699175.857286', {
        content: [{ type: 'text', text: 'Look.' }],
        usage: USAGE,
        model: 'made-up',
        finish_reason: 'ToolUse',
        tool_calls: [toolCall('r1', 'bash', { command: 'ls' })],
      }),
      rustRecord(2, '1758699178.875185', {
        content: [{ type: 'text', text: 'error occur for llm responses' }],
        usage: null,
        model: 'made-up',
        finish_reason: 'Error',
        tool_calls: null,
      }),
    ],
    success: false,
    final_result: 'Task execution exceeded maximum steps without completion',
    execution_time: 7.2,
    total_steps: 2,
    error_count: 0,
  }
}

function rustRecord(number: number, timestamp: string, response: JsonValue): JsonValue {
  return {
    step_number: number,
    timestamp,
    request_content: `Step ${number}: Executing agent step`,
    response_content: 'Step completed with 1 new messages',
    token_usage: null,
    model: 'made-up',
    provider: 'openai_compatible',
    llmdetails: null,
    steps: {
      step_number: number,
      state: 'THINKING',
      thought: null,
      llm_response: response,
      tool_calls: null,
      tool_results: number === 1 ? [toolResult('r1', 'a.py')] : null,
      reflection: null,
      error: null,
    },
    tool_calls: [],
    error_message: null,
  }
}

/** The TypeScript port: OpenAI chat, the whole history in every step, results of any type. */
function portFile(): JsonValue {
  const call = {
    id: 'p1',
    type: 'function',
    function: { name: 'bash', arguments: '{"command": "ls"}' },
  }
  const end = { id: 'p2', type: 'function', function: { name: 'complete_task', arguments: '{}' } }
  return {
    agent_id: 'planner-001',
    task: 'Plan it',
    steps: [
      {
        step_id: 'a',
        task: 'Plan it',
        messages: [TASK],
        tool_calls: [call],
        tool_results: [
          { success: true, result: { stdout: 'a.py', exit_code: 0 }, tool_call_id: 'p1' },
        ],
        completed: false,
        timestamp: 1_759_386_654_923,
        llm_response_content: 'Look.',
      },
      {
        step_id: 'b',
        task: 'Plan it',
        messages: [
          TASK,
          { role: 'assistant', content: 'Look.', tool_calls: [call] },
          { role: 'tool', content: '{"stdout":"a.py"}', tool_call_id: 'p1' },
        ],
        tool_calls: [end],
        tool_results: [{ success: true, result: null, tool_call_id: 'p2' }],
        completed: true,
        timestamp: 1_759_386_661_576,
        llm_response_content: '',
      },
    ],
    completed: true,
    success: true,
    final_result: 'Planned.',
    start_time: '2025-10-02T06:30:47.558Z',
    end_time: '2025-10-02T06:31:02.000Z',
  }
}

/** Pywen, a derivative: a list of tasks, and totals of the session. */
function pywenFile(): JsonValue {
  return pythonFile([{ sent: [TASK], words: 'Hello.' }], {
    task: ['Say hello', 'Say it again'],
    total_tokens: 110,
    total_input_tokens: 100,
    total_output_tokens: 10,
  })
}

export function otherWriters(path: string): Readonly<Record<string, () => RunFiles>> {
  const file = (make: () => JsonValue) => (): RunFiles => ({
    [path]: JSON.stringify(make(), null, 2),
  })
  return { rust: file(rustFile), port: file(portFile), pywen: file(pywenFile) }
}
