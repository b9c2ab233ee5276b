import { base64Media } from '../media/base64Media.ts'
import { isJsonArray, isJsonObject } from './json.ts'
import type { JsonValue } from './json.ts'
import type { JsonRow } from './jsonTree.ts'
import { neutralise } from '../text/text.ts'

/** What hides secrets from a tree; `lib` does not know what a secret is. */
export interface JsonMask {
  isSecretKey(key: string): boolean
  maskText(text: string): string
  /** Stands in the place of a secret. */
  readonly mask: string
}

const MAX_KEY_CHARS = 200
const MAX_TEXT_CHARS = 400
const MAX_PREVIEW_CHARS = 120
const MAX_PREVIEW_MEMBERS = 8

type RowValue = Pick<JsonRow, 'kind' | 'text' | 'size' | 'media'>

/** The shown part of a row: bounded, on one line, harmless to its neighbours. */
export function rowValue(value: JsonValue, secret: boolean, mask: JsonMask | undefined): RowValue {
  if (typeof value === 'string') return stringValue(value, secret, mask)
  if (isJsonArray(value))
    return { kind: 'array', text: preview(value, secret, mask), size: value.length }
  if (isJsonObject(value)) {
    return { kind: 'object', text: preview(value, secret, mask), size: Object.keys(value).length }
  }
  if (value === null) return { kind: 'null', text: 'null', size: 0 }
  return typeof value === 'number'
    ? { kind: 'number', text: String(value), size: 0 }
    : { kind: 'boolean', text: String(value), size: 0 }
}

export function shownKey(key: string): string {
  const head = key.slice(0, MAX_KEY_CHARS)
  return neutralise(escapeBreaks(head)) + (key.length > MAX_KEY_CHARS ? '…' : '')
}

function stringValue(value: string, secret: boolean, mask: JsonMask | undefined): RowValue {
  if (secret && mask !== undefined && value !== '') {
    return { kind: 'secret', text: mask.mask, size: 0 }
  }
  const found = base64Media(value)
  const limit = found === undefined ? MAX_TEXT_CHARS : 48
  const row: RowValue = { kind: 'string', text: quoted(value, limit, mask), size: value.length }
  if (found === undefined) return row
  return { ...row, media: { type: found.type, bytes: found.bytes } }
}

/** `"first line\nsecond"`, cut at `limit` with an ellipsis after the quote. */
function quoted(value: string, limit: number, mask: JsonMask | undefined): string {
  // Masked before it is cut: a key that is cut in two would not be recognised.
  const head = value.slice(0, limit * 8)
  const shown = mask === undefined ? head : mask.maskText(head)
  const cut = shown.length > limit || head.length < value.length
  return `${neutralise(JSON.stringify(shown.slice(0, limit)))}${cut ? '…' : ''}`
}

function preview(value: JsonValue, secret: boolean, mask: JsonMask | undefined): string {
  const isArray = isJsonArray(value)
  const members: readonly (readonly [string, JsonValue])[] = isArray
    ? value.slice(0, MAX_PREVIEW_MEMBERS).map((member) => ['', member] as const)
    : isJsonObject(value)
      ? firstEntries(value)
      : []
  const size = isArray ? value.length : isJsonObject(value) ? Object.keys(value).length : 0
  let text = ''
  let shown = 0
  for (const [key, member] of members) {
    const isSecret = mask !== undefined && (isArray ? secret : mask.isSecretKey(key))
    const short = shortValue(member, isSecret, mask)
    const part = isArray ? short : `${shownKey(key)}: ${short}`
    if (shown > 0 && text.length + part.length > MAX_PREVIEW_CHARS) break
    text += shown === 0 ? part : `, ${part}`
    shown += 1
  }
  const rest = shown < size ? (shown === 0 ? '…' : ', …') : ''
  return isArray ? `[${text}${rest}]` : size === 0 ? '{}' : `{ ${text}${rest} }`
}

function firstEntries(
  value: Readonly<Record<string, JsonValue>>,
): (readonly [string, JsonValue])[] {
  const entries: (readonly [string, JsonValue])[] = []
  for (const key of Object.keys(value).slice(0, MAX_PREVIEW_MEMBERS)) {
    entries.push([key, value[key] ?? null])
  }
  return entries
}

function shortValue(value: JsonValue, secret: boolean, mask: JsonMask | undefined): string {
  if (typeof value === 'string') {
    if (secret && mask !== undefined && value !== '') return mask.mask
    const found = base64Media(value)
    return found === undefined ? quoted(value, 32, mask) : found.type
  }
  if (isJsonArray(value)) return value.length === 0 ? '[]' : `[${value.length}]`
  if (isJsonObject(value)) return '{…}'
  return String(value)
}

function escapeBreaks(text: string): string {
  return text.replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')
}
