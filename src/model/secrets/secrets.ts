import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import { isSecretKey } from './secretKey.ts'
import { SECRET_MASK, maskKeyShapes, maskKeyedValues } from './secretText.ts'

/** Nothing that a run records is nested deeper; a hostile file is not followed down. */
const MAX_DEPTH = 500

/**
 * `text` without its secrets: values of secret keys (JSON, escaped JSON, Python, `key=value`), and
 * whatever looks like a well-known key. Applied twice, it changes nothing more.
 */
export function maskText(text: string): string {
  return maskKeyShapes(maskKeyedValues(text))
}

/** `value` without its secrets. Numbers and booleans are never masked; keys and shape stay. */
export function maskJson(value: JsonValue): JsonValue {
  return masked(value, false, 0)
}

export function maskJsonObject(value: JsonObject): JsonObject {
  return maskedObject(value, 0)
}

function masked(value: JsonValue, secret: boolean, depth: number): JsonValue {
  if (typeof value === 'string') {
    if (value === '') return value
    return secret ? SECRET_MASK : maskText(value)
  }
  if (typeof value !== 'object' || value === null) return value
  if (depth > MAX_DEPTH) return '[nested too deep to show]'
  if (isArray(value)) return value.map((member) => masked(member, secret, depth + 1))
  return maskedObject(value, depth)
}

/** `fromEntries` defines own properties, `__proto__` included. */
function maskedObject(value: JsonObject, depth: number): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      masked(member, isSecretKey(key), depth + 1),
    ]),
  )
}

function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}
