import { field, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'

export function isManifest(value: JsonValue | undefined): boolean {
  return textField(value, 'bundle_format') === 'augur-bundle'
}

/** `trace.json`, or the beginning of one: keys are sorted, so the session stands first. */
export function isTrace(value: JsonValue | undefined): boolean {
  const session = field(value, 'session')
  if (textField(session, 'debug_session_id') !== undefined) return true
  return (
    textField(session, 'run_id') !== undefined && textField(session, 'capture_mode') !== undefined
  )
}

/** One StepTrace; a cut one still has what sorts before its cut. */
export function isStep(value: JsonValue | undefined): value is JsonObject {
  if (!isJsonObject(value)) return false
  const id = textField(value, 'step_id')
  const hasType = textField(value, 'step_type') !== undefined
  return id !== undefined && (hasType || field(value, 'step_index') !== undefined)
}

/** In a step's place, where a step_id may be wanting. */
export function mayBeStep(value: JsonObject): boolean {
  return ['step_id', 'step_index', 'step_type'].some((key) => field(value, key) !== undefined)
}

/** The number in `run_7/step/0003/iter/2`. */
export function numberInStepId(id: string | undefined): number | undefined {
  const found = id === undefined ? null : /\/step\/(\d{1,9})(?:\/|$)/.exec(id)
  return found === null ? undefined : Number(found[1])
}
