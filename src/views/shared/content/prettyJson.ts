import { isJsonArray, isJsonObject } from '../../../lib/json/json.ts'
import type { JsonValue } from '../../../lib/json/json.ts'
import { layOutJson } from '../../../lib/json/layOutJson.ts'

/** What is longer is shown as it stands. */
const MAX_CHARS = 200_000

/** `text` laid out over lines when it holds a JSON object or array, else `undefined`. */
export function prettyJson(text: string): string | undefined {
  if (text.length > MAX_CHARS || !/^\s*[[{]/.test(text)) return undefined
  try {
    const value: JsonValue = JSON.parse(text)
    return isJsonObject(value) || isJsonArray(value) ? layOutJson(value) : undefined
  } catch {
    // Real recordings hold `{path: 'C:\\…'}` and Python: shown as they are.
    return undefined
  }
}
