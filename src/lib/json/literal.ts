import { isJsonArray, isJsonObject } from './json.ts'
import type { JsonValue } from './json.ts'

/** A value as it was printed: numbers and words keep their spelling, so that nothing is rounded. */
export type Literal =
  | { readonly kind: 'text'; readonly text: string }
  /** `12`, `None`, `1e-3`, `<Page url='…'>`: shown as it stands. */
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'list'; readonly items: readonly Literal[] }
  | { readonly kind: 'map'; readonly entries: readonly LiteralEntry[] }
  /** What Python prints of an object: `Point(x=1, y=2)`. */
  | { readonly kind: 'call'; readonly name: string; readonly entries: readonly LiteralEntry[] }

export interface LiteralEntry {
  /** Absent where an argument has no name. */
  readonly key: string | undefined
  readonly value: Literal
}

/** As a tree of rows: members beyond this are not laid out. */
const MAX_MEMBERS = 1_000
const MAX_DEPTH = 60

export function literalOfJson(value: JsonValue, depth = 0): Literal {
  if (typeof value === 'string') return { kind: 'text', text: value }
  if (depth > MAX_DEPTH) return { kind: 'word', word: '…' }
  if (isJsonArray(value)) {
    const items = value.slice(0, MAX_MEMBERS).map((item) => literalOfJson(item, depth + 1))
    return { kind: 'list', items }
  }
  if (isJsonObject(value)) {
    const entries = Object.entries(value)
      .slice(0, MAX_MEMBERS)
      .map(([key, member]) => ({ key, value: literalOfJson(member, depth + 1) }))
    return { kind: 'map', entries }
  }
  return { kind: 'word', word: String(value) }
}

/** Values that have no members. */
export function isPlain(literal: Literal): boolean {
  return literal.kind === 'text' || literal.kind === 'word'
}

/** On one line, as short as it goes: `[359, 273]`. */
export function literalLine(literal: Literal): string {
  switch (literal.kind) {
    case 'text':
      return JSON.stringify(literal.text)
    case 'word':
      return literal.word
    case 'list':
      return `[${literal.items.map(literalLine).join(', ')}]`
    case 'map':
      return `{${literal.entries.map(entryLine).join(', ')}}`
    case 'call':
      return `${literal.name}(${literal.entries.map(entryLine).join(', ')})`
    default:
      return ''
  }
}

function entryLine({ key, value }: LiteralEntry): string {
  return key === undefined ? literalLine(value) : `${key}: ${literalLine(value)}`
}
