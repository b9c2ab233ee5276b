import { field, isJsonObject, numberField, textField } from '../../lib/json/json.ts'
import { cutText, MAX_RESULT_CHARS } from '../../model/limits.ts'
import { boundedObject } from '../shared/boundedJson.ts'
import { readJson } from '../shared/jsonText.ts'
import { decodePoints } from '../shared/points.ts'
import { decodeFunctionCall } from '../shared/recordedCall.ts'
import type { CallContext, RecordedCall } from '../shared/recordedCall.ts'
import { parseTime } from '../shared/time.ts'
import type { ActionFacts } from './facts.ts'

/**
 * cua-driver's action.json: tool, arguments, result and the point that was really clicked, in
 * pixels of the window's picture. `action_truth`, where present, stays among the fields.
 */
export function driverFacts(bytes: Uint8Array, context: CallContext): ActionFacts {
  const { value, damage } = readJson(bytes)
  const at = parseTime(field(value, 'timestamp'))
  const error = textField(value, 'result_error')
  const summary = textField(value, 'result_summary')
  const call = isJsonObject(value) ? callOf(value, context) : undefined
  const length = lengthOf(value)
  return {
    kind: 'action',
    ...(damage === undefined ? {} : { damage }),
    ...(at === undefined ? {} : { at }),
    ...(call === undefined ? {} : { call }),
    ...(length === undefined ? {} : { milliseconds: length }),
    result: {
      ...(summary === undefined || summary === ''
        ? {}
        : { text: cutText(summary, MAX_RESULT_CHARS) }),
      ...(error === undefined || error === '' ? {} : { error: cutText(error, MAX_RESULT_CHARS) }),
    },
  }
}

function callOf(
  value: NonNullable<ReturnType<typeof readJson>['value']>,
  context: CallContext,
): { readonly call: RecordedCall; readonly asked: RecordedCall['points'] } {
  const name = textField(value, 'tool') ?? 'unnamed tool'
  const decoded = decodeFunctionCall(name, field(value, 'arguments'), '', {
    ...context,
    frame: { space: 'screenshot-pixel', origin: 'executed' },
  })
  const clicked = field(value, 'click_point')
  const executed = isJsonObject(clicked)
    ? decodePoints(clicked, { space: 'screenshot-pixel', origin: 'executed' })
    : []
  const points = executed.length > 0 && decoded.points.length < 2 ? executed : decoded.points
  const asked = decoded.points.map((point) => ({ ...point, origin: 'model' as const }))
  return {
    call: { ...decoded, points, fields: isJsonObject(value) ? boundedObject(value) : {} },
    asked,
  }
}

function lengthOf(value: ReturnType<typeof readJson>['value']): number | undefined {
  const start = numberField(value, 't_start_ms_from_session_start')
  const end = numberField(value, 't_ms_from_session_start')
  return start === undefined || end === undefined || end < start ? undefined : end - start
}
