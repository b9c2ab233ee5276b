import { isJsonArray, isJsonObject } from './json.ts'
import type { JsonValue } from './json.ts'

/** Members that fit in this many characters stay on one line. */
const INLINE_CHARS = 44

/**
 * JSON over lines as a person would write it: what is short stays on one line, so that a point is
 * `[359, 273]` and not five lines. Throws a `RangeError` on a nesting that no person wrote.
 */
export function layOutJson(value: JsonValue, indent = ''): string {
  const inline = inlineJson(value, INLINE_CHARS)
  if (inline !== undefined) return inline
  const deeper = `${indent}  `
  if (isJsonArray(value)) {
    const members = value.map((member) => `${deeper}${layOutJson(member, deeper)}`)
    return `[\n${members.join(',\n')}\n${indent}]`
  }
  if (isJsonObject(value)) {
    const members = Object.entries(value).map(
      ([key, member]) => `${deeper}${JSON.stringify(key)}: ${layOutJson(member, deeper)}`,
    )
    return `{\n${members.join(',\n')}\n${indent}}`
  }
  return JSON.stringify(value)
}

/** On one line, when that takes at most `left`. */
function inlineJson(value: JsonValue, left: number): string | undefined {
  if (!isJsonArray(value) && !isJsonObject(value)) return JSON.stringify(value)
  const parts: string[] = []
  let length = 4
  const entries = isJsonArray(value)
    ? value.map((member) => ['', member] as const)
    : Object.entries(value)
  for (const [key, member] of entries) {
    if (length > left) return undefined
    const text = inlineJson(member, left - length)
    if (text === undefined) return undefined
    const part = isJsonArray(value) ? text : `${JSON.stringify(key)}: ${text}`
    length += part.length + 2
    parts.push(part)
  }
  if (length > left) return undefined
  if (isJsonArray(value)) return `[${parts.join(', ')}]`
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`
}
