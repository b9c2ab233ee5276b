/** Any value that JSON can hold. Files are parsed to this, then narrowed; they are never cast. */
export type JsonValue = string | number | boolean | null | JsonArray | JsonObject
export type JsonArray = readonly JsonValue[]
export interface JsonObject {
  readonly [key: string]: JsonValue
}

/** `JSON.parse` with an honest return type. Throws a `SyntaxError` like the original. */
export function parseJson(text: string): JsonValue {
  const value: JsonValue = JSON.parse(text)
  return value
}

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isJsonArray(value: JsonValue | undefined): value is JsonArray {
  return Array.isArray(value)
}

/** The own property `key` of an object, else `undefined`; safe for `__proto__` and friends. */
export function field(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

export function textField(value: JsonValue | undefined, key: string): string | undefined {
  const found = field(value, key)
  return typeof found === 'string' ? found : undefined
}

export function numberField(value: JsonValue | undefined, key: string): number | undefined {
  const found = field(value, key)
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined
}

export function arrayField(value: JsonValue | undefined, key: string): JsonArray {
  const found = field(value, key)
  return isJsonArray(found) ? found : []
}
