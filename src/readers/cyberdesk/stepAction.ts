import { isJsonArray, isJsonObject, numberField, textField } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import type { ActionIntent, ActionResult, ActionStatus, SideMark } from '../../model/action.ts'
import { cutText, MAX_PATH_POINTS, MAX_RESULT_CHARS } from '../../model/limits.ts'
import type { ActionPoint, Size } from '../../model/point.ts'
import { decodeIntent } from '../shared/actionIntent.ts'
import { boundedObject } from '../shared/boundedJson.ts'
import { decodePoints } from '../shared/points.ts'
import type { PointFrame } from '../shared/points.ts'
import { showJson } from '../shared/showJson.ts'
import { fileIntent } from './fileIntent.ts'
import { namedFields, pairsOf } from './namedFields.ts'
import type { StepRecord } from './stepRecord.ts'

const FIELD_BOUNDS = { stringChars: MAX_RESULT_CHARS, members: 2_000, depth: 8 }
const DEFAULT_WAIT_MS = 1_000

export interface StepAction {
  readonly intent: ActionIntent
  readonly points: readonly ActionPoint[]
  readonly marks: readonly SideMark[]
  readonly fields: JsonObject
}

/** Coordinates count in the pixels of the recording, which `dimensions` tells. */
export function frameOf(dimensions: Size | undefined): PointFrame {
  const space = dimensions === undefined ? 'screenshot-pixel' : 'declared-display'
  return { space, origin: 'executed' }
}

export function stepAction(step: StepRecord, frame: PointFrame): StepAction {
  const { args, kwargs } = step
  const name = step.funcName ?? 'unnamed step'
  const plain = name.toLowerCase()
  const named = namedFields(plain, args, kwargs)
  const points = plain === 'screenshot' ? [] : decodePoints(named, frame)
  return {
    intent: intentOf(name, plain, named, step),
    points: points.length > 0 || plain === 'screenshot' ? points : unnamedPoints(name, step, frame),
    marks: [...zoomMark(plain, step, frame), ...regionMark(step, frame)],
    fields: boundedObject(recordedFields(name, plain, step), FIELD_BOUNDS),
  }
}

/** A lone text is easier to read under its name than inside a list of arguments. */
const TEXT_NAMES: ReadonlyMap<string, string> = new Map([
  ['type', 'text'],
  ['focused_action', 'instruction'],
  ['copy_to_clipboard', 'key_name'],
  ['powershell', 'command'],
])

function recordedFields(name: string, plain: string, { args, kwargs }: StepRecord): JsonObject {
  const textName = TEXT_NAMES.get(plain)
  const [text] = args
  const hasKwargs = Object.keys(kwargs).length > 0
  const isText = textName !== undefined && args.length === 1 && typeof text === 'string'
  return {
    func_name: name,
    ...(isText ? { [textName]: text } : args.length === 0 && hasKwargs ? {} : { args }),
    ...(hasKwargs ? { kwargs } : {}),
  }
}

function intentOf(name: string, plain: string, named: JsonObject, step: StepRecord): ActionIntent {
  const file = fileIntent(plain, step)
  if (file !== undefined) return file
  if (plain === 'powershell') return decodeIntent('shell', named, 'anthropic')
  const intent = decodeIntent(plain, named, 'anthropic')
  switch (intent.kind) {
    case 'click': {
      const clicks = Number(named['clicks'] ?? named['click_count'])
      const count = clicks === 2 || clicks === 3 ? clicks : intent.count
      return { ...intent, count }
    }
    case 'wait':
      return { kind: 'wait', milliseconds: waited(intent.milliseconds, named) }
    case 'other':
      return {
        kind: 'tool',
        name,
        argumentsText: cutText(toolText(plain, named, step), MAX_RESULT_CHARS),
      }
    default:
      return intent
  }
}

/** Without a number a wait takes one second. */
function waited(milliseconds: number | undefined, named: JsonObject): number {
  const seconds = Number(named['seconds'])
  return milliseconds ?? (Number.isFinite(seconds) ? seconds * 1_000 : DEFAULT_WAIT_MS)
}

/** An instruction is shown as it is, other arguments as JSON. */
function toolText(plain: string, named: JsonObject, { args, kwargs }: StepRecord): string {
  const instruction = plain === 'focused_action' ? instructionOf(named) : undefined
  return instruction ?? showJson({ args, kwargs })
}

export function instructionOf(named: JsonObject): string | undefined {
  for (const key of ['instruction', 'instructions', 'prompt', 'task']) {
    const text = textField(named, key)
    if (text !== undefined) return text
  }
  return undefined
}

/** A function that nobody knows may still name a place: a lone pair of numbers is none. */
function unnamedPoints(
  name: string,
  { args }: StepRecord,
  frame: PointFrame,
): readonly ActionPoint[] {
  if (!/click|drag|mouse|move|hover|tap|touch/i.test(name)) return []
  const [start, end] = pairsOf(args)
  if (start === undefined) return []
  if (end === undefined) return decodePoints({ coordinate: start }, frame)
  return decodePoints({ start_coordinate: start, end_coordinate: end }, frame)
}

/** The part of the screen that a zoomed screenshot shows. */
function zoomMark(
  plain: string,
  { args, kwargs }: StepRecord,
  frame: PointFrame,
): readonly SideMark[] {
  if (plain !== 'screenshot' && plain !== 'zoom') return []
  const area = kwargs['zoom'] ?? kwargs['region'] ?? args.find((arg) => isJsonArray(arg)) ?? args
  const flat = isJsonArray(area) ? area : isJsonObject(area) ? boxOf(area) : []
  const points = regionPoints(pairsOf(flat), frame)
  return points.length < 2 ? [] : [{ role: 'region', label: 'zoom', points }]
}

function boxOf(area: JsonObject): readonly JsonValue[] {
  const [x, y] = [numberField(area, 'x') ?? 0, numberField(area, 'y') ?? 0]
  const [width, height] = [numberField(area, 'width'), numberField(area, 'height')]
  return width === undefined || height === undefined ? [] : [x, y, x + width, y + height]
}

/** What the snapshot's `coordinates` mean is not documented: they are drawn, and not judged. */
function regionMark({ before }: StepRecord, frame: PointFrame): readonly SideMark[] {
  const points = regionPoints(pairsOf(before?.coordinates ?? []), frame)
  return points.length === 0 ? [] : [{ role: 'region', label: 'coordinates', points }]
}

function regionPoints(pairs: readonly JsonValue[], frame: PointFrame): readonly ActionPoint[] {
  return decodePoints({ path: pairs.slice(0, MAX_PATH_POINTS) }, frame)
}

/** `done` when the record holds a result, or a screen that followed. */
export function statusOf(step: StepRecord, hasAfter: boolean): ActionStatus {
  if (errorOf(step.result) !== undefined) return 'failed'
  return step.result !== undefined || hasAfter ? 'done' : 'unknown'
}

export function resultOf({ result }: StepRecord): ActionResult | undefined {
  if (result === undefined) return undefined
  const error = errorOf(result)
  if (error !== undefined) return { error: cutText(error, MAX_RESULT_CHARS) }
  return {
    text: cutText(typeof result === 'string' ? result : showJson(result, 2), MAX_RESULT_CHARS),
  }
}

/** Results are free text; only what calls itself an error at its beginning is one. */
function errorOf(result: JsonValue | undefined): string | undefined {
  if (typeof result === 'string') return /^error\b\s*[:!-]/i.test(result) ? result : undefined
  const error = isJsonObject(result) ? result['error'] : undefined
  if (error === undefined || error === null || error === false || error === '') return undefined
  return typeof error === 'string' ? error : showJson(error, 2)
}
