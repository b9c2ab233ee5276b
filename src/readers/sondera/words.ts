import { field, isJsonArray, isJsonObject } from '../../lib/json/json.ts'
import type { JsonArray, JsonObject, JsonValue } from '../../lib/json/json.ts'

/**
 * Member `key`, written `agent_id` or `agentId`: the Python models dump both, the dashboard camel
 * case, the Rust hooks snake case.
 */
export function either(value: JsonValue | undefined, key: string): JsonValue | undefined {
  const found = field(value, key)
  return found === undefined || found === null ? (field(value, camel(key)) ?? undefined) : found
}

const camelled = new Map<string, string>()

function camel(key: string): string {
  const known = camelled.get(key)
  if (known !== undefined) return known
  const made = key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  camelled.set(key, made)
  return made
}

/** A text that says something: Rust writes absent ones as `""` in places. */
export function eitherText(value: JsonValue | undefined, key: string): string | undefined {
  const found = either(value, key)
  return typeof found === 'string' && found !== '' ? found : undefined
}

export function eitherNumber(value: JsonValue | undefined, key: string): number | undefined {
  const found = either(value, key)
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined
}

export function eitherList(value: JsonValue | undefined, key: string): JsonArray {
  const found = either(value, key)
  return isJsonArray(found) ? found : []
}

export function eitherObject(value: JsonValue | undefined, key: string): JsonObject | undefined {
  const found = either(value, key)
  return isJsonObject(found) ? found : undefined
}

/** The words of a list, texts only. */
export function textsOf(list: JsonArray): readonly string[] {
  return list.filter((item) => typeof item === 'string')
}

const PREFIX =
  /^(?:policy_engine_mode|trajectory_status|actor_type|decision|status|stage|mode|role)_/

/** `DECISION_DENY`, `Deny` and `deny` are one word. */
export const plainWord = remembered((word) => word.trim().toLowerCase().replace(PREFIX, ''))

/** `ShellCommandOutput`, `shell_command_output` and `shellCommandOutput` are one type. */
export const plainType = remembered((type) => type.replaceAll('_', '').toLowerCase())

const MAX_WORDS = 1_000

/** A run says the same few words for every step. */
function remembered(change: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    const changed = change(word.slice(0, 60))
    if (known.size < MAX_WORDS && word.length <= 60) known.set(word, changed)
    return changed
  }
}

/** `ShellCommandOutput` → `shell command output`, for titles. */
export function spacedType(type: string): string {
  return type
    .slice(0, 60)
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
}
