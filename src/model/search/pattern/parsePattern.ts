import type { CharSet } from './charSet.ts'
import { NOT_LINE_ENDS, setOfChar } from './charSet.ts'
import { parseClass, parseEscape } from './parseClass.ts'
import type { Cursor } from './parseClass.ts'

/** A regular expression, as far as it matters how long it may take. */
export type PatternNode =
  | { readonly kind: 'set'; readonly set: CharSet }
  /** Takes no character: an assertion. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | {
      readonly kind: 'repeat'
      readonly item: PatternNode
      readonly min: number
      readonly max: number
    }

/** What is left out on purpose; `message` says so to the person. */
export class UnsupportedPattern extends Error {
  override readonly name = 'UnsupportedPattern'
}

const QUANTIFIER = /(?:([*+?])|\{(\d{1,9})(,(\d{0,9}))?\})\??/y
const GROUP = /\((?:\?(?::|<(?![=!])[^>]*>)|(?!\?))/y
const LOOK_AROUND = /\(\?<?[=!]/y

/** Parses what `RegExp` has accepted. */
export function parsePattern(source: string): PatternNode {
  const cursor: Cursor = { source, at: 0 }
  const node = parseChoice(cursor)
  if (cursor.at < source.length) throw new UnsupportedPattern('This pattern is not understood.')
  return node
}

function parseChoice(cursor: Cursor): PatternNode {
  const options = [parseSequence(cursor)]
  while (cursor.source.charAt(cursor.at) === '|') {
    cursor.at += 1
    options.push(parseSequence(cursor))
  }
  const [only] = options
  return options.length === 1 && only !== undefined ? only : { kind: 'choice', options }
}

function parseSequence(cursor: Cursor): PatternNode {
  const items: PatternNode[] = []
  while (cursor.at < cursor.source.length && !/[|)]/.test(cursor.source.charAt(cursor.at))) {
    items.push(parseRepeats(cursor, parseItem(cursor)))
  }
  return { kind: 'sequence', items }
}

function parseRepeats(cursor: Cursor, item: PatternNode): PatternNode {
  QUANTIFIER.lastIndex = cursor.at
  const match = QUANTIFIER.exec(cursor.source)
  if (match === null) return item
  cursor.at = QUANTIFIER.lastIndex
  const [, sign, low, more, high] = match
  if (sign !== undefined) {
    const min = sign === '+' ? 1 : 0
    return { kind: 'repeat', item, min, max: sign === '?' ? 1 : Number.POSITIVE_INFINITY }
  }
  const min = Number(low)
  const isOpen = more !== undefined && (high === undefined || high === '')
  const max = more === undefined ? min : isOpen ? Number.POSITIVE_INFINITY : Number(high)
  return { kind: 'repeat', item, min, max }
}

function parseItem(cursor: Cursor): PatternNode {
  const { source } = cursor
  const char = source.charAt(cursor.at)
  switch (char) {
    case '(':
      return parseGroup(cursor)
    case '[':
      return { kind: 'set', set: parseClass(cursor) }
    case '^':
    case '$':
      cursor.at += 1
      return { kind: 'empty' }
    case '.':
      cursor.at += 1
      return { kind: 'set', set: NOT_LINE_ENDS }
    case '\\': {
      const next = source.charAt(cursor.at + 1)
      if (/[bB]/.test(next)) {
        cursor.at += 2
        return { kind: 'empty' }
      }
      if (/[1-9k]/.test(next)) {
        throw new UnsupportedPattern('References back to a group, such as \\1, are not supported.')
      }
      return { kind: 'set', set: parseEscape(cursor).set }
    }
    default: {
      const whole = String.fromCodePoint(source.codePointAt(cursor.at) ?? 0)
      cursor.at += whole.length
      return { kind: 'set', set: setOfChar(whole) }
    }
  }
}

function parseGroup(cursor: Cursor): PatternNode {
  LOOK_AROUND.lastIndex = cursor.at
  const isLookAround = LOOK_AROUND.test(cursor.source)
  const opening = isLookAround ? LOOK_AROUND : GROUP
  opening.lastIndex = cursor.at
  if (!opening.test(cursor.source)) {
    throw new UnsupportedPattern('This kind of group is not supported.')
  }
  cursor.at = opening.lastIndex
  const inside = parseChoice(cursor)
  cursor.at += 1
  if (!isLookAround) return inside
  if (repeats(inside)) {
    throw new UnsupportedPattern('Repetitions inside of (?=…) and its kin are not supported.')
  }
  return { kind: 'empty' }
}

function repeats(node: PatternNode): boolean {
  switch (node.kind) {
    case 'repeat':
      return node.max > 1 || repeats(node.item)
    case 'sequence':
      return node.items.some(repeats)
    case 'choice':
      return node.options.some(repeats)
    default:
      return false
  }
}
