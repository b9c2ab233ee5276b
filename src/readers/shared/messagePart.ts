import { field, isJsonObject, textField } from '../../lib/json/json.ts'
import type { JsonValue } from '../../lib/json/json.ts'
import type { MessagePart } from '../../model/conversation.ts'
import { cutText, MAX_PART_CHARS } from '../../model/limits.ts'
import { parseArguments } from './recordedCall.ts'
import { showJson } from './showJson.ts'

/** What is unknown is shown as far as a person reads it. */
export const MAX_OTHER_CHARS = 4_000
const MAX_NAME_CHARS = 200
const MAX_ID_CHARS = 200

export function textPart(text: string, pointer: string): MessagePart {
  return { kind: 'text', ...cutPart(text), pointer }
}

export function reasoningPart(text: string, pointer: string, sealed?: string): MessagePart {
  return {
    kind: 'reasoning',
    ...cutPart(text),
    pointer,
    ...(sealed === undefined || sealed === '' ? {} : { sealed: sealed.length }),
  }
}

export interface CallFacts {
  readonly name: string | undefined
  readonly args: JsonValue | undefined
  readonly callId: string | undefined
  /** Of the arguments. */
  readonly pointer: string
  /** They are code or words, and need not be JSON. */
  readonly isText?: true
}

export function callPart({ name, args, callId, pointer, isText }: CallFacts): MessagePart {
  const parsed = parseArguments(args)
  const text = parsed === undefined ? rawArguments(args) : showJson(parsed, 2)
  const kept = cutText(text, MAX_PART_CHARS)
  return {
    kind: 'tool-call',
    name: cutText(name ?? 'unnamed tool', MAX_NAME_CHARS),
    callId: shortId(callId),
    argumentsText: kept,
    // A call without arguments has none that could be wrong.
    argumentsValid: parsed !== undefined || text === '' || isText === true,
    ...(kept.length < text.length ? { argumentsChars: text.length } : {}),
    pointer,
  }
}

function rawArguments(args: JsonValue | undefined): string {
  if (args === undefined || args === null) return ''
  return typeof args === 'string' ? args : showJson(args, 2)
}

export interface ResultFacts {
  readonly callId: string | undefined
  readonly name?: string | undefined
  readonly isError?: boolean
  readonly member?: string
}

export function resultPart(text: string, pointer: string, facts: ResultFacts): MessagePart {
  const { callId, name, isError, member } = facts
  return {
    kind: 'tool-result',
    callId: shortId(callId),
    ...cutPart(text),
    ...(name === undefined ? {} : { name: cutText(name, MAX_NAME_CHARS) }),
    ...(isError === true ? { isError } : {}),
    ...(member === undefined ? {} : { member }),
    pointer,
  }
}

/** What we do not know stays visible. */
export function otherPart(label: string, value: JsonValue, pointer: string): MessagePart {
  return {
    kind: 'other',
    label: cutText(label, 60),
    text: cutText(showJson(value), MAX_OTHER_CHARS),
    pointer,
  }
}

/** Anthropic marks the end of what is to be cached at a block. */
export function withCacheMark(
  block: JsonValue,
  parts: readonly MessagePart[],
): readonly MessagePart[] {
  const mark = field(block, 'cache_control')
  const last = parts.at(-1)
  if (!isJsonObject(mark) || last === undefined) return parts
  const words = [textField(mark, 'type') ?? 'marked', textField(mark, 'ttl')]
  const cacheMark = cutText(words.filter((word) => word !== undefined).join(' '), 60)
  return parts.with(parts.length - 1, { ...last, cacheMark })
}

function shortId(id: string | undefined): string | undefined {
  return id === undefined ? undefined : cutText(id, MAX_ID_CHARS)
}

function cutPart(text: string) {
  const kept = cutText(text, MAX_PART_CHARS)
  return kept.length < text.length
    ? { text: kept, cut: true, chars: text.length }
    : { text, cut: false }
}
