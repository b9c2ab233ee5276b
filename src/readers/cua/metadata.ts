import { field, isJsonArray, isJsonObject, numberField, textField } from '../../lib/json/json.ts'
import type { JsonObject, JsonValue } from '../../lib/json/json.ts'
import { cutText, MAX_TASK_CHARS } from '../../model/limits.ts'
import type { Usage } from '../../model/usage.ts'
import { contentText } from '../shared/answer.ts'
import { boundedObject } from '../shared/boundedJson.ts'
import { isIndentedByTwo, parseText, readJson } from '../shared/jsonText.ts'
import type { JsonDamage, ReadJson } from '../shared/jsonText.ts'
import { parseTime } from '../shared/time.ts'
import type { RecordedTime } from '../shared/time.ts'
import { decodeUsage } from '../shared/usage.ts'

/** The run's own words about itself; rewritten when it ends. */
export interface Metadata {
  readonly damage?: JsonDamage
  readonly id?: string
  readonly status?: string
  readonly task?: string
  readonly model?: string
  readonly agent?: string
  readonly createdAt?: RecordedTime
  readonly completedAt?: RecordedTime
  readonly usage?: Usage
  readonly turns?: number
  /** For display: bounded, and without the long list of items. */
  readonly shown: JsonObject
}

export const NO_METADATA: Metadata = { shown: {} }

const decoder = new TextDecoder()

/**
 * `new_items` repeats the last run with its screenshots as base64 (3 MB for five of them), so the
 * members around it are parsed without it wherever the writer's own layout lets us.
 */
export function readMetadata(bytes: Uint8Array): Metadata {
  return metadataOf(withoutItems(bytes) ?? readJson(bytes))
}

export function metadataOf(read: ReadJson): Metadata {
  const { value, damage } = read
  const kwargs = field(value, 'kwargs')
  const id = textField(value, 'trajectory_id')
  const status = textField(value, 'status')
  const task = taskOf(field(kwargs, 'messages'))
  const model = textField(kwargs, 'model') ?? textField(value, 'model')
  const agent = textField(kwargs, 'agent_loop')
  const createdAt = parseTime(field(value, 'created_at'))
  const completedAt = parseTime(field(value, 'completed_at'))
  const usage = decodeUsage(field(value, 'total_usage'))
  const turns = numberField(value, 'total_turns')
  return {
    ...(damage === undefined ? {} : { damage }),
    ...(id === undefined || id === '' ? {} : { id: cutText(id, 300) }),
    ...(status === undefined ? {} : { status: cutText(status, 100) }),
    ...(task === undefined ? {} : { task }),
    ...(model === undefined ? {} : { model: cutText(model, 300) }),
    ...(agent === undefined ? {} : { agent: cutText(agent, 300) }),
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(completedAt === undefined ? {} : { completedAt }),
    ...(usage === undefined ? {} : { usage }),
    ...(turns === undefined ? {} : { turns }),
    shown: shownMetadata(value),
  }
}

const ITEMS_LINE = '\n  "new_items": ['

function withoutItems(bytes: Uint8Array): ReadJson | undefined {
  if (bytes.byteLength < 32 * 1024 || !isIndentedByTwo(bytes)) return undefined
  const text = decoder.decode(bytes)
  const at = text.indexOf(ITEMS_LINE)
  if (at < 0) return undefined
  const end = text.indexOf('\n  ]', at)
  if (end < 0) return undefined
  const read = parseText(
    `${text.slice(0, at)}${ITEMS_LINE}]${text.slice(end + '\n  ]'.length)}`,
    false,
  )
  return read.damage === undefined ? read : undefined
}

/** The task: plain text, or the first words that a user sent. */
export function taskOf(messages: JsonValue | undefined): string | undefined {
  if (typeof messages === 'string') return nonEmpty(messages)
  if (!isJsonArray(messages)) return undefined
  for (const message of messages.slice(0, 50)) {
    if (textField(message, 'role') !== 'user') continue
    const text = nonEmpty(contentText(field(message, 'content')) ?? '')
    if (text !== undefined) return text
  }
  return undefined
}

function nonEmpty(text: string): string | undefined {
  const trimmed = text.trim()
  return trimmed === '' ? undefined : cutText(trimmed, MAX_TASK_CHARS)
}

function shownMetadata(value: JsonValue | undefined): JsonObject {
  if (!isJsonObject(value)) return {}
  const { new_items: _items, ...rest } = value
  return boundedObject(rest)
}
