import { field, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import { parseTime } from '../shared/time.ts'
import type { RecordedVerdict, Step, StepKind } from './step.ts'
import { askOfEvent } from './toolAsk.ts'
import { either, eitherText, plainType, plainWord } from './words.ts'

const KINDS: ReadonlyMap<string, StepKind> = new Map([
  ['toolcall', 'request'],
  ['shellcommand', 'request'],
  ['webfetch', 'request'],
  ['fileoperation', 'request'],
  ['tooloutput', 'response'],
  ['shellcommandoutput', 'response'],
  ['webfetchoutput', 'response'],
  ['fileoperationresult', 'response'],
  ['prompt', 'prompt'],
  ['think', 'thought'],
  ['thought', 'thought'],
  ['snapshot', 'snapshot'],
  ['scanned', 'scan'],
  ['started', 'lifecycle'],
  ['completed', 'lifecycle'],
  ['failed', 'lifecycle'],
  ['terminated', 'lifecycle'],
  ['suspended', 'lifecycle'],
  ['resumed', 'lifecycle'],
])

/** What an event says, wherever its envelope keeps it. */
export interface EventBody {
  readonly type: string
  readonly payload: JsonValue
  /** Path from the event to its payload. */
  readonly at: string
}

export function bodyOf(event: JsonValue): EventBody {
  const inner = field(event, 'event')
  const tagged = field(inner, 'payload')
  const type = textField(tagged, 'type')
  if (type !== undefined) return { type, payload: dataOf(tagged), at: '.event.payload.data' }
  const bare = textField(inner, 'type')
  if (bare !== undefined) return { type: bare, payload: dataOf(inner), at: '.event.data' }
  return {
    type: eitherText(event, 'event_type') ?? 'event',
    payload: isJsonObject(inner) ? inner : (field(event, 'payload') ?? null),
    at: isJsonObject(inner) ? '.event' : '.payload',
  }
}

function dataOf(tagged: JsonValue | undefined): JsonValue {
  return field(tagged, 'data') ?? null
}

/** An event that is no adjudication. */
export function stepOfEvent(
  event: JsonObject,
  body: EventBody,
  index: number,
  pointer: string,
): Step {
  const { type, payload, at } = body
  const kind = KINDS.get(plainType(type)) ?? 'other'
  const isTool = kind === 'request' || kind === 'response'
  return {
    index,
    kind,
    type,
    ...placeOf(kind, event, payload),
    at: parseTime(either(event, 'timestamp'))?.at,
    text: textField(payload, kind === 'thought' ? 'thought' : 'content'),
    ask: isTool ? askOfEvent(type, payload) : undefined,
    content: payload,
    record: event,
    pointer: `${pointer}${at}`,
    verdicts: [],
    monitors: [],
    eventId: eitherText(event, 'event_id'),
    trajectory: eitherText(event, 'trajectory_id'),
    scanned: kind === 'scan' ? scannedEvent(event, payload) : undefined,
  }
}

/** Digests of a whole transcript name the event that set them off; they belong to none. */
function scannedEvent(event: JsonValue, payload: JsonValue): string | undefined {
  const type = eitherText(payload, 'scan_type')
  if (type !== undefined && plainType(type) !== 'message') return undefined
  return eitherText(field(payload, 'data'), 'source_event_id') ?? causeOf(event)
}

export function causeOf(event: JsonValue): string | undefined {
  return eitherText(field(event, 'causality'), 'causation_id') ?? eitherText(event, 'causation_id')
}

export function actorOf(event: JsonValue, key: 'id' | 'type'): string | undefined {
  const nested = field(event, 'actor')
  return key === 'id'
    ? (eitherText(nested, 'id') ?? eitherText(event, 'actor_id'))
    : (eitherText(nested, 'actor_type') ?? eitherText(event, 'actor_type'))
}

/** Events carry no role and no stage: both follow from what they are, as in Sondera's own viewer. */
function placeOf(
  kind: StepKind,
  event: JsonValue,
  payload: JsonValue,
): Pick<Step, 'role' | 'stage'> {
  switch (kind) {
    case 'request':
      return { role: 'model', stage: 'pre_tool' }
    case 'response':
      return { role: 'tool', stage: 'post_tool' }
    case 'thought':
      return { role: 'model', stage: 'post_model' }
    case 'prompt': {
      const role = promptRole(event, payload)
      return { role, stage: role === 'model' ? 'post_model' : 'pre_model' }
    }
    default:
      return { role: 'system', stage: undefined }
  }
}

function promptRole(event: JsonValue, payload: JsonValue): string {
  const recorded = plainWord(textField(payload, 'role') ?? actorOf(event, 'type') ?? 'user')
  if (recorded === 'assistant' || recorded === 'agent') return 'model'
  return recorded === 'human' ? 'user' : recorded
}

/** An `Adjudicated` event as a verdict on another one. */
export function verdictOfEvent(
  event: JsonValue,
  { payload, at }: EventBody,
  pointer: string,
): RecordedVerdict {
  return {
    adjudication: payload,
    mode: eitherText(payload, 'mode') ?? defaultMode(event),
    guardrails: field(payload, 'guardrails') ?? undefined,
    by: actorOf(event, 'id'),
    raw: field(event, 'raw') ?? undefined,
    at: parseTime(either(event, 'timestamp'))?.at,
    pointer: `${pointer}${at}`,
    stage: undefined,
  }
}

/**
 * Since modes are recorded, a record without one counts as enforced: the writer's own rule, as an
 * audit must not claim less than was done. Older writers name the provider `provider_id` and knew
 * no modes.
 */
function defaultMode(event: JsonValue): string | undefined {
  return textField(field(event, 'agent'), 'provider') === undefined ? undefined : 'govern'
}
