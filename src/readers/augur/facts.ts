import { isJsonArray } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import type { Fact, FactSection, FactValue, Tone } from '../../model/fact.ts'
import { cutText } from '../../model/limits.ts'
import { boundedJson } from '../shared/boundedJson.ts'
import { showJson } from '../shared/showJson.ts'
import { parseTime } from '../shared/time.ts'

const MAX_TEXT = 4_000
const MAX_CODE = 20_000
const MAX_FACTS = 100
const MAX_CHIPS = 60
const MAX_PAIRS = 8
/** Lists of longer words read better as JSON. */
const MAX_CHIP_CHARS = 80

/**
 * The members of a recorded object under their own names, but for those shown elsewhere. The SDK
 * sorts its keys, so what matters most is put first here.
 */
export function factsOf(object: JsonObject, skip: ReadonlySet<string> = NONE): readonly Fact[] {
  const facts: Fact[] = []
  for (const [key, member] of Object.entries(object).toSorted(byWeight)) {
    if (skip.has(key)) continue
    facts.push(...factOf(key, member))
    if (facts.length === MAX_FACTS) break
  }
  return facts
}

const NONE: ReadonlySet<string> = new Set()

/** Names of several kinds of record; no two of them mean different things in one record. */
const FIRST = [
  'severity',
  'type',
  'name',
  'version',
  'git_sha',
  'provider',
  'target_label',
  'coordinates',
  'confidence',
  'evidence',
  'provenance',
  'status',
  'summary',
  'reason',
  'recommendation',
  'attempt',
  'total_usd',
  'total_ms',
  'instruction',
  'task',
  'action',
  'resource',
  'reversibility',
  'run_id',
  'capture_mode',
  'started_at',
  'ended_at',
  'parent_run_id',
  'model',
]
const WEIGHTS: ReadonlyMap<string, number> = new Map(FIRST.map((key, at) => [key, at]))

/** The rest stays in recorded order. */
function byWeight([a]: readonly [string, JsonValue], [b]: readonly [string, JsonValue]): number {
  return (WEIGHTS.get(a) ?? FIRST.length) - (WEIGHTS.get(b) ?? FIRST.length)
}

/** One member; none where it is absent or empty. */
export function factOf(key: string, value: JsonValue | undefined): readonly Fact[] {
  const shown = value === undefined ? undefined : valueOf(key, value)
  if (shown === undefined) return []
  // The value shows its unit itself.
  const name = typeof value === 'number' ? key.replace(/_(?:ms|usd)$/, '') : key
  return [{ label: labelOf(name), value: shown }]
}

export function text(label: string, value: string | undefined): readonly Fact[] {
  if (value === undefined || value === '') return []
  return [{ label, value: textValue(value) }]
}

export function code(
  label: string,
  value: JsonValue,
  language: 'json' | 'markdown' = 'json',
): Fact {
  const shown = typeof value === 'string' ? value : showJson(boundedJson(value), 2)
  return { label, value: { kind: 'code', text: cutText(shown, MAX_CODE), language } }
}

/** A section, unless there is nothing to tell. */
export function section(
  id: string,
  title: string,
  facts: readonly Fact[],
  tone?: Tone,
): readonly FactSection[] {
  if (facts.length === 0) return []
  return [{ id, title, facts: facts.slice(0, MAX_FACTS), ...(tone === undefined ? {} : { tone }) }]
}

/** `tokens_in` as people read it. */
function labelOf(key: string): string {
  return cutText(key.replaceAll('_', ' '), 100)
}

function valueOf(key: string, value: JsonValue): FactValue | undefined {
  if (value === null) return undefined
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'yes' : 'no' }
  if (typeof value === 'number') return numberValue(key, value)
  if (typeof value === 'string') {
    const time = /(?:^ts|_at|_time)$/.test(key) ? parseTime(value) : undefined
    if (time !== undefined) return { kind: 'time', at: time.at }
    return value === '' ? undefined : textValue(value)
  }
  if (isJsonArray(value)) return listValue(value)
  const members = Object.entries(value)
  if (members.length === 0) return undefined
  const words = members.flatMap(([name, member]) =>
    isWord(member) ? [`${labelOf(name)} ${String(member)}`] : [],
  )
  if (words.length === members.length && words.length <= MAX_PAIRS) {
    return { kind: 'chips', values: words }
  }
  return {
    kind: 'code',
    text: cutText(showJson(boundedJson(value), 2), MAX_CODE),
    language: 'json',
  }
}

function numberValue(key: string, value: number): FactValue {
  if (key.endsWith('_ms') && value >= 0) return { kind: 'duration', ms: value }
  return { kind: 'text', text: key.endsWith('_usd') ? `$${String(value)}` : String(value) }
}

function listValue(list: readonly JsonValue[]): FactValue | undefined {
  if (list.length === 0) return undefined
  const words = list.slice(0, MAX_CHIPS).filter(isWord)
  if (words.length === list.length) return { kind: 'chips', values: words.map(String) }
  return { kind: 'code', text: cutText(showJson(boundedJson(list), 2), MAX_CODE), language: 'json' }
}

function textValue(value: string): FactValue {
  if (value.includes('\n'))
    return { kind: 'code', text: cutText(value, MAX_CODE), language: 'text' }
  return { kind: 'text', text: cutText(value, MAX_TEXT) }
}

function isWord(value: JsonValue): value is string | number | boolean {
  if (typeof value === 'string') return value.length <= MAX_CHIP_CHARS
  return typeof value === 'number' || typeof value === 'boolean'
}
