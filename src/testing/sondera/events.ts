import type { JsonObject, JsonValue } from '../../lib/json/json.ts'

/** What changes from one writer of events to the next. */
interface EventOptions {
  readonly at?: string
  readonly cause?: string
  readonly actor?: readonly [id: string, type: string]
  readonly raw?: JsonValue
}

const RUN = 'd5e9af33-0000-4694-bc2f-c27e22cb4005'

/** Seconds after noon, as the hooks write them. */
export function noon(seconds: number): string {
  return new Date(Date.UTC(2026, 5, 10, 12, 0, seconds)).toISOString().replace('Z', '456Z')
}

type Write = (
  id: number,
  category: string,
  type: string,
  body: JsonValue,
  options?: EventOptions,
) => JsonObject

/** An event of the earlier hooks: `provider_id`, and the hook's own JSON beside it. */
export const eventA: Write = (id, category, type, body, options = {}) => ({
  ...envelope(id, category, type, body, options),
  agent: { id: 'coder', provider_id: 'claude' },
  raw: options.raw ?? { hook_event_name: 'PreToolUse', cwd: '/repo' },
})

/** An event of the later hooks: `provider` and `platform`, and nothing raw. */
export const eventB: Write = (id, category, type, body, options = {}) => ({
  ...envelope(id, category, type, body, options),
  agent: { id: 'coder', provider: 'anthropic', platform: 'claude-code' },
})

function envelope(
  id: number,
  category: string,
  type: string,
  body: JsonValue,
  { at = noon(id), cause, actor = ['coder', 'Agent'] }: EventOptions,
): JsonObject {
  return {
    event_id: `evt-${id}`,
    trajectory_id: RUN,
    agent: null,
    timestamp: at,
    event: { category, payload: { type, data: body } },
    actor: { id: actor[0], actor_type: actor[1] },
    causality: { correlation_id: `corr-${id}`, causation_id: cause ?? null, parent_id: null },
  }
}

/** A verdict of Cedar's on another event. */
export function verdict(
  write: Write,
  id: number,
  on: number,
  body: JsonObject,
  raw?: JsonValue,
): JsonObject {
  return write(id, 'Control', 'Adjudicated', body, {
    cause: `evt-${on}`,
    actor: ['cedar', 'Policy'],
    ...(raw === undefined ? {} : { raw }),
  })
}

/** The state of the monitor, which looks like a verdict and is none. */
export function monitorState(id: number, on: number, state: JsonObject): JsonObject {
  return eventA(
    id,
    'Control',
    'Adjudicated',
    { decision: 'Allow' },
    { cause: `evt-${on}`, actor: ['monitor', 'Policy'], raw: { monitor: state } },
  )
}

/** As the dashboard's REST interface hands an event out. */
export function dashboardEvent(event: JsonObject): JsonObject {
  return {
    eventId: event['event_id'] ?? null,
    trajectoryId: event['trajectory_id'] ?? null,
    agentId: 'coder',
    agentProvider: 'claude',
    timestamp: event['timestamp'] ?? null,
    actorId: Reflect.get(Object(event['actor']), 'id'),
    actorType: Reflect.get(Object(event['actor']), 'actor_type'),
    correlationId: 'corr',
    causationId: Reflect.get(Object(event['causality']), 'causation_id'),
    event: event['event'] ?? null,
  }
}

export function lines(values: readonly JsonValue[]): string {
  return `${values.map((value) => JSON.stringify(value)).join('\n')}\n`
}
