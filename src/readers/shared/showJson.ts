import type { JsonValue } from '../../lib/json/json.ts'
import { boundedJson } from './boundedJson.ts'

/** `value` as JSON text. A tree deeper than the stack allows is shown without its depths. */
export function showJson(value: JsonValue, indent?: number): string {
  try {
    return JSON.stringify(value, null, indent)
  } catch {
    return JSON.stringify(boundedJson(value), null, indent)
  }
}
