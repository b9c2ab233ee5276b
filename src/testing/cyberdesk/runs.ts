import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import { tinyPng } from '../tinyPng.ts'

type Files = Record<string, string | Uint8Array>

/** The base64 of a PNG of one pixel: bare, as the documentation shows it. */
export function pngBase64(): string {
  return btoa(String.fromCharCode(...tinyPng()))
}

export function aStep(
  funcName: string,
  args: readonly JsonValue[],
  change: JsonObject = {},
): JsonObject {
  return {
    func_name: funcName,
    args,
    kwargs: {},
    pre_check_snapshot: { screenshot: pngBase64(), last_agent_thought: `I will ${funcName}.` },
    result: `Did ${funcName}`,
    ...change,
  }
}

/** Five steps: a click, typed variables, a drag by keyword arguments, a wait, a focused action. */
export function someSteps(): readonly JsonObject[] {
  return [
    aStep('click', [120, 40]),
    aStep('type', ['{patient_name} {{today}} {$password}'], {
      pre_check_snapshot: { screenshot: `data:image/png;base64,${pngBase64()}` },
    }),
    aStep('left_click_drag', [], {
      kwargs: { start_coordinate: [10, 20], coordinate: [30, 40], duration: 0.5 },
      pre_check_snapshot: { screenshot: 'supabase://trajectory-images/org/drag.png' },
    }),
    aStep('wait', [2], { pre_check_snapshot: null, result: null }),
    aStep('focused_action', ['Read the number'], {
      kwargs: { is_cached_action: true, cached_thought: 'The number is in the corner.' },
      result: 'Number: 12',
    }),
  ]
}

export function aTrajectoryRecord(change: JsonObject = {}): JsonObject {
  return {
    id: '11111111-0000-4000-8000-000000000001',
    workflow_id: '22222222-0000-4000-8000-000000000002',
    name: 'New patient',
    is_approved: true,
    dimensions: { width: 800, height: 600 },
    original_input_values: { patient_name: 'Made Up' },
    trajectory_data: someSteps(),
    created_at: '2026-01-02T03:04:05Z',
    updated_at: '2026-01-02T03:14:05Z',
    ...change,
  }
}

export function aRunRecord(change: JsonObject = {}): JsonObject {
  return {
    id: '33333333-0000-4000-8000-000000000003',
    workflow_id: '22222222-0000-4000-8000-000000000002',
    machine_id: '44444444-0000-4000-8000-000000000004',
    status: 'success',
    error: null,
    output_data: { mrn: 'MRN-1' },
    input_values: { patient_name: 'Made Up' },
    sensitive_input_aliases: { password: 'vault-1' },
    pool_ids: ['pool-a'],
    session_alias: 'morning',
    release_session_after: true,
    created_at: '2026-01-02T03:04:05Z',
    run_message_history: chatHistory(),
    ...change,
  }
}

function chatHistory(): readonly JsonObject[] {
  return [
    { role: 'system', content: 'You drive a desktop.' },
    {
      role: 'user',
      content: [
        { type: 'text', text: 'Find the patient' },
        { type: 'image', image_url: 'supabase://run-images/message-history/org/1_0.png' },
      ],
    },
    {
      role: 'assistant',
      content: [
        { type: 'text', text: 'I click the field.' },
        {
          type: 'tool_use',
          id: 'call_1',
          name: 'computer',
          input: { action: 'left_click', coordinate: [12, 34] },
        },
      ],
    },
    {
      role: 'user',
      content: [
        {
          type: 'tool_result',
          tool_use_id: 'call_1',
          content: [
            { type: 'text', text: 'clicked' },
            {
              type: 'image',
              source: { type: 'base64', media_type: 'image/png', data: pngBase64() },
            },
          ],
        },
      ],
    },
    { role: 'assistant', content: 'Done: MRN-1.' },
  ]
}

/** The same conversation as LangChain serialises messages. */
export function langChainHistory(): readonly JsonObject[] {
  return [
    { type: 'human', data: { content: 'Find the patient' } },
    {
      type: 'ai',
      data: {
        content: 'I type.',
        tool_calls: [{ name: 'type', args: { text: '{patient_name}' }, id: 'call_7' }],
      },
    },
    { type: 'tool', data: { content: 'typed', tool_call_id: 'call_7' } },
    { type: 'ai', data: { content: 'Done.' } },
    { text: 'a plain object' },
  ]
}

function json(value: JsonValue): string {
  return JSON.stringify(value, null, 2)
}

/** One drop with exactly one run each, for every shape. */
export const CYBERDESK_RUNS: Readonly<Record<string, () => Files>> = {
  trajectory: () => ({ 'trajectory.json': json(aTrajectoryRecord()) }),
  'trajectory on one line': () => ({ 'trajectory.json': JSON.stringify(aTrajectoryRecord()) }),
  'list of one': () => ({
    'list.json': json({ items: [aTrajectoryRecord()], total: 1, skip: 0, limit: 100 }),
  }),
  'list without steps': () => {
    const { trajectory_data: _left, ...record } = aTrajectoryRecord()
    return { 'list.json': json({ items: [record], total: 1, skip: 0, limit: 100 }) }
  },
  wrapped: () => ({
    'sdk.json': json({ data: aTrajectoryRecord({ is_main: true }), error: null }),
  }),
  steps: () => ({ 'steps.json': json(someSteps()) }),
  'muscle-mem': () => ({
    'mem.json': json({
      task: 'Open the record',
      steps: [
        aStep('open_record', [3], { func_hash: 'abc', post_check_snapshot: null }),
        aStep('click', [[5, 6]], {
          func_hash: 'def',
          post_check_snapshot: { screenshot: pngBase64() },
        }),
      ],
    }),
  }),
  run: () => ({ 'run.json': json(aRunRecord()) }),
  'failed run': () => ({
    'run.json': json(
      aRunRecord({ status: 'error', error: ['Machine went away'], run_message_history: null }),
    ),
  }),
  'run of LangChain': () => ({
    'run.json': json(aRunRecord({ run_message_history: langChainHistory() })),
  }),
}
