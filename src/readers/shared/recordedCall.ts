import { arrayField, field, isJsonObject, parseJson, textField } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import type { ActionIntent, SafetyCheck } from '../../model/action.ts'
import { cutText, MAX_RESULT_CHARS } from '../../model/limits.ts'
import type { ActionPoint } from '../../model/point.ts'
import { decodeIntent, isComputerAction } from './actionIntent.ts'
import { boundedObject } from './boundedJson.ts'
import { decodePoints } from './points.ts'
import type { PointFrame } from './points.ts'
import type { ScrollDialect } from './scroll.ts'
import { showJson } from './showJson.ts'

/** One thing that the model asked for, decoded from whatever form it was recorded in. */
export interface RecordedCall {
  readonly callId?: string
  readonly intent: ActionIntent
  readonly points: readonly ActionPoint[]
  /** The recorded action object, bounded. */
  readonly fields: JsonObject
  /** Path inside the JSON of the file it was read from. */
  readonly pointer: string
  readonly safetyChecks: readonly SafetyCheck[]
  /** The producer's own word on it. */
  readonly recordedStatus?: string
}

export interface CallContext {
  readonly frame: PointFrame
  readonly dialect: ScrollDialect
}

const FIELD_BOUNDS = { stringChars: MAX_RESULT_CHARS, members: 2_000, depth: 6 }

/** A computer action as an object with its name under `type`, `action` or given. */
export function decodeAction(
  fields: JsonObject,
  pointer: string,
  context: CallContext,
  name: string = textField(fields, 'type') ?? textField(fields, 'action') ?? 'unnamed action',
): RecordedCall {
  const dialect = context.dialect
  return {
    intent: decodeIntent(name, fields, dialect),
    points: decodePoints(fields, context.frame),
    fields: boundedObject(fields, FIELD_BOUNDS),
    pointer,
    safetyChecks: [],
  }
}

/**
 * A function call. Arguments are JSON text that may be invalid; the function `computer` (and its
 * kin) is a computer action in disguise, everything else a tool.
 */
export function decodeFunctionCall(
  name: string,
  args: JsonValue | undefined,
  pointer: string,
  context: CallContext,
): RecordedCall {
  const parsed = parseArguments(args)
  if (parsed !== undefined) {
    const action = textField(parsed, 'action') ?? textField(parsed, 'type')
    const disguised = name === 'computer' || name === 'computer_use' || name === 'browser'
    if (disguised && action !== undefined) return decodeAction(parsed, pointer, context, action)
    if (isComputerAction(name)) return decodeAction(parsed, pointer, context, name)
  }
  const text = typeof args === 'string' ? args : args === undefined ? '' : showJson(args)
  return {
    intent: {
      kind: 'tool',
      name: cutText(name, 200),
      argumentsText: cutText(text, MAX_RESULT_CHARS),
    },
    points: parsed === undefined ? [] : decodePoints(parsed, context.frame),
    fields: boundedObject(
      parsed === undefined ? { name, arguments: text } : { name, ...parsed },
      FIELD_BOUNDS,
    ),
    pointer,
    safetyChecks: [],
  }
}

export function parseArguments(args: JsonValue | undefined): JsonObject | undefined {
  if (isJsonObject(args)) return args
  if (typeof args !== 'string') return undefined
  try {
    const value = parseJson(args)
    return isJsonObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

export function decodeSafetyChecks(
  value: JsonValue | undefined,
  key: string,
  state: SafetyCheck['state'],
): readonly SafetyCheck[] {
  return arrayField(value, key)
    .slice(0, 50)
    .map((check) => ({
      state,
      code: shortField(check, 'code') ?? shortField(check, 'id'),
      message: shortField(check, 'message'),
    }))
}

function shortField(value: JsonValue, key: string): string | undefined {
  const text = field(value, key)
  return typeof text === 'string' ? cutText(text, 1_000) : undefined
}
