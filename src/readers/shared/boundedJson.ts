import { isJsonArray, isJsonObject } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'

export interface JsonBounds {
  readonly stringChars: number
  readonly members: number
  readonly depth: number
}

const DEFAULT_BOUNDS: JsonBounds = { stringChars: 4_000, members: 200, depth: 8 }

/** A copy that cannot be large: long strings, lists and trees are cut, embedded media are named. */
export function boundedJson(value: JsonValue, bounds: JsonBounds = DEFAULT_BOUNDS): JsonValue {
  return copy(value, bounds, bounds.depth)
}

export function boundedObject(value: JsonObject, bounds: JsonBounds = DEFAULT_BOUNDS): JsonObject {
  const bounded = copy(value, bounds, bounds.depth)
  return isJsonObject(bounded) ? bounded : {}
}

function copy(value: JsonValue, bounds: JsonBounds, depth: number): JsonValue {
  if (typeof value === 'string') return shortText(value, bounds.stringChars)
  if (isJsonArray(value)) {
    if (depth === 0) return `… (${value.length} items)`
    const kept = value.slice(0, bounds.members).map((item) => copy(item, bounds, depth - 1))
    return value.length > bounds.members
      ? [...kept, `… (${value.length - bounds.members} more)`]
      : kept
  }
  if (!isJsonObject(value)) return value
  const keys = Object.keys(value)
  if (depth === 0) return `… (${keys.length} members)`
  const members: (readonly [string, JsonValue])[] = []
  for (const key of keys.slice(0, bounds.members)) {
    const member = value[key]
    if (member !== undefined) members.push([shortText(key, 200), copy(member, bounds, depth - 1)])
  }
  // fromEntries defines own properties, `__proto__` included.
  return Object.fromEntries(members)
}

function shortText(text: string, limit: number): string {
  if (text.length <= limit) return text
  if (text.startsWith('data:')) {
    const comma = text.indexOf(',')
    const head = comma > 0 && comma < 100 ? text.slice(0, comma + 1) : 'data:'
    return `${head}… (${text.length} characters)`
  }
  return `${text.slice(0, limit)}… (${text.length} characters)`
}
