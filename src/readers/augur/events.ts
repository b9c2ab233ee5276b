import { field, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import { oneLine } from '../../lib/text/text.ts'
import type { Tone } from '../../model/fact.ts'
import { cutText } from '../../model/limits.ts'
import { SIDE_EFFECT_LAYER } from '../../model/runEvent.ts'
import type { RunEvent } from '../../model/runEvent.ts'
import { boundedJson } from '../shared/boundedJson.ts'
import { showJson } from '../shared/showJson.ts'
import { parseTime } from '../shared/time.ts'
import type { BundleFile } from './bundle.ts'
import type { Document } from './contents.ts'

const MAX_DETAIL = 8_000
const MAX_SUMMARY = 300

/** One decision event: a line of events/NNNN.jsonl or run.jsonl. */
export function decisionEvent(value: JsonValue, file: BundleFile, index: number): RunEvent {
  const kind = textField(value, 'kind') ?? 'event'
  const summary = textField(value, 'summary') ?? showJson(boundedJson(value))
  return {
    layer: oneLine(textField(value, 'layer') ?? 'event', 60),
    kind: oneLine(kind, 60),
    summary: oneLine(summary, MAX_SUMMARY),
    tone: kind === 'error' ? 'bad' : 'neutral',
    origin: { artifact: file.path, pointer: `[${index}]` },
    ...atOf(field(value, 'ts')),
    ...detailOf(field(value, 'detail')),
  }
}

/** A thought that names no step. */
export function reasoningEvent(value: JsonValue, file: BundleFile, index: number): RunEvent {
  const text = textField(value, 'text') ?? ''
  return {
    layer: 'reasoning',
    kind: oneLine(textField(value, 'format') ?? 'reasoning', 60),
    summary: oneLine(text, MAX_SUMMARY),
    tone: 'neutral',
    origin: { artifact: file.path, pointer: `[${index}]` },
    ...atOf(field(value, 'ts')),
    ...detailOf(text),
  }
}

const EFFECT_TONES: ReadonlyMap<string, Tone> = new Map<string, Tone>([
  ['committed', 'warning'],
  ['aborted', 'neutral'],
])

/** What the step did to the world outside: `form_submit app:session, reversible`. */
export function sideEffectEvent({ file, value }: Document): RunEvent {
  const status = textField(value, 'status') ?? 'side effect'
  const isForGood = textField(value, 'reversibility') === 'irreversible'
  const words = ['action', 'resource', 'reversibility']
    .map((key) => textField(value, key))
    .filter((word) => word !== undefined)
  const done = field(value, 'committed_at') ?? field(value, 'aborted_at')
  return {
    layer: SIDE_EFFECT_LAYER,
    kind: oneLine(status, 60),
    summary: oneLine(words.length === 0 ? file.name : words.join(' · '), MAX_SUMMARY),
    tone: isForGood && status === 'committed' ? 'bad' : (EFFECT_TONES.get(status) ?? 'neutral'),
    origin: { artifact: file.path, pointer: '' },
    ...atOf(done ?? field(value, 'declared_at')),
    ...detailOf(field(value, 'observed_result')),
  }
}

function atOf(recorded: JsonValue | undefined): Pick<RunEvent, 'at'> {
  const time = parseTime(recorded)
  return time === undefined ? {} : { at: time.at }
}

function detailOf(detail: JsonValue | undefined): Pick<RunEvent, 'detail'> {
  if (detail === undefined || detail === null || detail === '') return {}
  if (isJsonObject(detail) && Object.keys(detail).length === 0) return {}
  const text = typeof detail === 'string' ? detail : showJson(boundedJson(detail), 2)
  return { detail: cutText(text, MAX_DETAIL) }
}
