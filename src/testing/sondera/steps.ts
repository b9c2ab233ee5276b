import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import { noon } from './events.ts'

const PROMPT = { content_type: 'prompt', text: 'Tidy up' }
export const LIST = { content_type: 'tool_request', tool_id: 'Bash', args: { command: 'ls' } }
export const LISTED = {
  content_type: 'tool_response',
  tool_id: 'Bash',
  response: { stdout: 'a.py\n', exit_code: 0 },
}
export const REMOVE = {
  content_type: 'tool_request',
  tool_id: 'Bash',
  args: { command: 'rm -rf /' },
}
export const FORBID: JsonObject = {
  decision: 'deny',
  reason: 'destructive',
  policies: [{ id: 'forbid-rm', description: 'No deletes', escalate: false, custom: {} }],
}
const ALLOW: JsonObject = { decision: 'allow', reason: 'ok', policies: [] }

/** A step of the models of 0.8; `seconds` after noon. */
export function plainStep(
  seconds: number,
  role: string,
  stage: string,
  content: JsonValue,
): JsonObject {
  return { role, stage, created_at: noon(seconds), content }
}

export function adjudicated(
  step: JsonObject,
  adjudication: JsonObject = ALLOW,
  mode = 'govern',
): JsonObject {
  return { mode, adjudication, step, guardrails: null }
}

/** Asked, listed, denied and tried again, allowed under the monitor, answered. */
export const STEPS: readonly JsonObject[] = [
  adjudicated(plainStep(0, 'user', 'pre_run', PROMPT)),
  adjudicated(plainStep(0, 'user', 'pre_model', PROMPT)),
  adjudicated(plainStep(2, 'model', 'pre_tool', LIST)),
  adjudicated(plainStep(3, 'tool', 'post_tool', LISTED)),
  adjudicated(plainStep(4, 'model', 'pre_tool', REMOVE), FORBID),
  adjudicated(plainStep(7, 'model', 'pre_tool', REMOVE), FORBID),
  adjudicated(plainStep(9, 'model', 'pre_tool', LIST), FORBID, 'monitor'),
  adjudicated(plainStep(10, 'tool', 'post_tool', { ...LISTED, tool_id: 'Bash_failure' })),
  adjudicated(plainStep(12, 'model', 'post_run', { content_type: 'prompt', text: 'Done.' })),
]

export function header(change: JsonObject = {}): JsonObject {
  return {
    id: 'traj-1',
    agent_id: 'tidy-agent',
    status: 'completed',
    metadata: { user_id: 'u-1' },
    created_at: noon(-1),
    updated_at: noon(12),
    started_at: noon(0),
    ended_at: noon(12),
    raw_step_count: 9,
    decision_summary: { allow_count: 6, deny_count: 3, escalate_count: 0 },
    session_id: 'sess-1',
    ...change,
  }
}

export function trajectory(
  steps: readonly JsonValue[] = STEPS,
  change: JsonObject = {},
): JsonObject {
  return { ...header(change), steps }
}

/** As `model_dump(by_alias=True)` names members; what people put into dicts stays as it is. */
export function camelCased(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => camelCased(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      key === 'args' || key === 'response' || key === 'metadata' ? member : camelCased(member),
    ]),
  )
}
