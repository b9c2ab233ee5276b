import { isJsonArray, isJsonObject } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import type { Fact, FactSection, Tone } from '../../model/fact.ts'
import { cutText } from '../../model/limits.ts'
import { boundedJson } from '../shared/boundedJson.ts'
import { showJson } from '../shared/showJson.ts'
import { parseTime } from '../shared/time.ts'

const MAX_TEXT = 4_000
const MAX_FACTS = 100
const MAX_CHIPS = 100

/** Facts of what is there; absent, null and empty values give none. */
export function fact(label: string, value: JsonValue | undefined): readonly Fact[] {
  if (value === undefined || value === null || value === '') return []
  const name = cutText(label, 100)
  if (isJsonArray(value) && value.every((item) => typeof item === 'string')) {
    const values = value.slice(0, MAX_CHIPS).map((item) => cutText(item, 300))
    return values.length === 0 ? [] : [{ label: name, value: { kind: 'chips', values } }]
  }
  if (typeof value === 'object') {
    const isEmpty = isJsonArray(value) ? value.length === 0 : Object.keys(value).length === 0
    if (isEmpty) return []
    const text = cutText(showJson(boundedJson(value), 2), MAX_TEXT)
    return [{ label: name, value: { kind: 'code', text, language: 'json' } }]
  }
  const text = cutText(String(value), MAX_TEXT)
  const isCode = text.includes('\n')
  return [{ label: name, value: isCode ? { kind: 'code', text } : { kind: 'text', text } }]
}

/** A recorded time; one that cannot be read stays as it is. */
export function timeFact(label: string, value: JsonValue | undefined): readonly Fact[] {
  const time = parseTime(value)
  return time === undefined ? fact(label, value) : [{ label, value: { kind: 'time', at: time.at } }]
}

/** Another turn; where it is not known, the id that points to it. */
export function turnFact(
  label: string,
  id: string | undefined,
  turnOf: (id: string) => number | undefined,
): readonly Fact[] {
  if (id === undefined) return []
  const turn = turnOf(id)
  if (turn === undefined) return fact(label, id)
  return [{ label, value: { kind: 'turn', turn, label: cutText(id, 60) } }]
}

/** The members of an object, in its order and under its own names. */
export function memberFacts(
  object: JsonValue | undefined,
  left: ReadonlySet<string> = new Set(),
): readonly Fact[] {
  if (!isJsonObject(object)) return []
  return Object.entries(object)
    .filter(([key]) => !left.has(key))
    .slice(0, MAX_FACTS)
    .flatMap(([key, value]) => fact(key, value))
}

/** A section, unless it says nothing. */
export function section(
  id: string,
  title: string,
  facts: readonly Fact[],
  tone?: Tone,
): readonly FactSection[] {
  if (facts.length === 0) return []
  const some = facts.slice(0, MAX_FACTS)
  return [{ id, title, facts: some, ...(tone === undefined ? {} : { tone }) }]
}

export function asObject(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {}
}
