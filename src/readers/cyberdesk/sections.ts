import { isJsonArray, isJsonObject } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import type { Fact, FactSection } from '../../model/fact.ts'
import { cutText } from '../../model/limits.ts'
import { boundedJson } from '../shared/boundedJson.ts'
import { showJson } from '../shared/showJson.ts'
import { parseTime } from '../shared/time.ts'

const MAX_TEXT_CHARS = 8_000
const MAX_FACTS = 100

/** A section with something in it. */
export function section(id: string, title: string, facts: readonly Fact[]): readonly FactSection[] {
  return facts.length === 0 ? [] : [{ id, title, facts }]
}

export function textFact(label: string, text: string | undefined): readonly Fact[] {
  if (text === undefined) return []
  return [{ label, value: { kind: 'text', text: cutText(text, MAX_TEXT_CHARS) } }]
}

/** Members as facts under their own names; nothing is said of those that are null. */
export function memberFacts(members: JsonObject): readonly Fact[] {
  return Object.entries(members)
    .filter(([, value]) => value !== null && !isEmpty(value))
    .slice(0, MAX_FACTS)
    .map(([key, value]) => ({ label: cutText(key, 200), value: factValue(value) }))
}

function factValue(value: JsonValue): Fact['value'] {
  if (typeof value === 'string') {
    const time = /^\d{4}-\d\d-\d\dT/.test(value) ? parseTime(value) : undefined
    if (time !== undefined) return { kind: 'time', at: time.at }
    return { kind: 'text', text: cutText(value, MAX_TEXT_CHARS) }
  }
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'yes' : 'no' }
  if (typeof value === 'number') return { kind: 'text', text: String(value) }
  if (isJsonArray(value) && value.every((item) => typeof item === 'string' && item.length <= 100)) {
    return { kind: 'chips', values: value.slice(0, MAX_FACTS).map(String) }
  }
  const text = showJson(boundedJson(value), 2)
  return { kind: 'code', language: 'json', text: cutText(text, MAX_TEXT_CHARS) }
}

function isEmpty(value: JsonValue): boolean {
  if (isJsonArray(value)) return value.length === 0
  return isJsonObject(value) && Object.keys(value).length === 0
}
