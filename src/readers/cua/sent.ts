import {
  arrayField,
  field,
  isJsonArray,
  isJsonObject,
  numberField,
  textField,
} from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { ActionResult } from '../../model/action.ts'
import type { Size } from '../../model/point.ts'
import type { JsonDamage } from '../shared/jsonText.ts'
import { isIndentedByTwo, parseText, readJson } from '../shared/jsonText.ts'
import { parseTime } from '../shared/time.ts'
import type { RecordedTime } from '../shared/time.ts'
import { taskOf } from './metadata.ts'
import { decodeOutput, namedCallIds, outputCallId } from './outputs.ts'

/** What the end of a request tells: which results the model was shown last. */
export interface SentFacts {
  readonly damage?: JsonDamage
  readonly at?: RecordedTime
  readonly model?: string
  readonly tools?: readonly string[]
  readonly display?: Size
  /** The first words of a user; asked of the first request only. */
  readonly task?: string
  /** Call ids named in the last messages. */
  readonly callIds: ReadonlySet<string>
  /** Results that are words, by call id: the only trace of some calls. */
  readonly outputs: ReadonlyMap<string, ActionResult>
}

/** Messages at the end of a request that can belong to the turn before it. */
const LAST_MESSAGES = 48
const TAIL_BYTES = 32 * 1024
const decoder = new TextDecoder()

export function readSent(bytes: Uint8Array, wantTools: boolean): SentFacts {
  if (!wantTools && bytes.byteLength > TAIL_BYTES) {
    const fast = readTail(bytes)
    if (fast !== undefined) return fast
  }
  return readWhole(bytes, wantTools)
}

function readWhole(bytes: Uint8Array, wantTools: boolean): SentFacts {
  const { value, damage } = readJson(bytes)
  const kwargs = field(value, 'kwargs') ?? field(value, 'request') ?? value
  const messages = messagesOf(kwargs)
  const tools = arrayField(kwargs, 'tools')
  const at = parseTime(field(value, 'created_at')) ?? parseTime(field(value, 'timestamp'))
  const model = textField(kwargs, 'model') ?? textField(value, 'model')
  const display = wantTools ? displayOf(tools) : undefined
  const task = wantTools ? taskOf(messages) : undefined
  return {
    ...(damage === undefined ? {} : { damage }),
    ...(at === undefined ? {} : { at }),
    ...(model === undefined ? {} : { model }),
    ...(tools.length === 0 || !wantTools ? {} : { tools: toolNames(tools) }),
    ...(display === undefined ? {} : { display }),
    ...(task === undefined ? {} : { task }),
    ...traces(messages.slice(-LAST_MESSAGES)),
  }
}

function messagesOf(kwargs: JsonValue | undefined): readonly JsonValue[] {
  for (const key of ['messages', 'input', 'contents']) {
    const found = field(kwargs, key)
    if (isJsonArray(found)) return found
  }
  return []
}

/**
 * The same from the end of the file alone, for the writer's own layout (`indent=2`): messages are
 * items on lines of six spaces, and the member after them (`tools`) begins on a line of four. Raw
 * newlines cannot occur inside strings, so these lines are exact.
 */
function readTail(bytes: Uint8Array): SentFacts | undefined {
  if (!isIndentedByTwo(bytes)) return undefined
  const text = decoder.decode(bytes.subarray(bytes.byteLength - TAIL_BYTES))
  const member = text.indexOf('\n    "')
  if (member < 0 || !text.startsWith('\n    "tools": [', member)) return undefined
  const timeAt = text.lastIndexOf('\n  "created_at": ')
  if (timeAt < 0) return undefined
  const end = parseText(`{${text.slice(timeAt)}`, false)
  const at = parseTime(field(end.value, 'created_at'))
  const items: JsonValue[] = []
  let close = text.lastIndexOf('\n    ]', member)
  while (close > 0 && items.length < LAST_MESSAGES) {
    const open = text.lastIndexOf('\n      {', close - 1)
    if (open < 0) break
    const item = parseText(text.slice(open, close).replace(/,\s*$/, ''), false)
    if (item.value === undefined) return undefined
    items.push(item.value)
    close = open
  }
  if (items.length === 0) return undefined
  const model = headModel(bytes)
  return {
    ...(at === undefined ? {} : { at }),
    ...(model === undefined ? {} : { model }),
    ...traces(items.toReversed()),
  }
}

function headModel(bytes: Uint8Array): string | undefined {
  const head = decoder.decode(bytes.subarray(0, 400))
  return /^\{\n {2}"kwargs": \{\n {4}"model": "([^"\\]*)"/.exec(head)?.[1]
}

function traces(items: readonly JsonValue[]): Pick<SentFacts, 'callIds' | 'outputs'> {
  const callIds = new Set<string>()
  const outputs = new Map<string, ActionResult>()
  for (const item of items) {
    for (const id of namedCallIds(item)) callIds.add(id)
    const id = outputCallId(item)
    if (id === undefined) continue
    const { result } = decodeOutput(item)
    outputs.set(id, result)
  }
  return { callIds, outputs }
}

function toolNames(tools: readonly JsonValue[]): readonly string[] {
  const names: string[] = []
  for (const tool of tools.slice(0, 200)) {
    const name =
      textField(tool, 'name') ??
      textField(field(tool, 'function'), 'name') ??
      textField(tool, 'type')
    if (name !== undefined) names.push(name.slice(0, 200))
  }
  return names
}

function displayOf(tools: readonly JsonValue[]): Size | undefined {
  for (const tool of tools) {
    const parameters = field(field(tool, 'function'), 'parameters')
    for (const place of [tool, parameters]) {
      if (!isJsonObject(place)) continue
      const width = numberField(place, 'display_width_px') ?? numberField(place, 'display_width')
      const height = numberField(place, 'display_height_px') ?? numberField(place, 'display_height')
      if (width !== undefined && height !== undefined) return { width, height }
    }
  }
  return undefined
}
