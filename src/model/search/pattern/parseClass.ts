import {
  ANY,
  complement,
  DIGITS,
  NOT_DIGITS,
  NOT_SPACES,
  NOT_WORDS,
  setOfChar,
  setOfRange,
  SPACES,
  WORDS,
} from './charSet.ts'
import type { CharSet } from './charSet.ts'

export interface Cursor {
  readonly source: string
  at: number
}

/** What one escape or character stands for. */
interface Taken {
  readonly set: CharSet
  /** The one character that it is, where it is one. */
  readonly char?: string
  /** It may be more than what it really takes. */
  readonly isGuess?: boolean
}

const CLASSES: ReadonlyMap<string, CharSet> = new Map([
  ['d', DIGITS],
  ['D', NOT_DIGITS],
  ['w', WORDS],
  ['W', NOT_WORDS],
  ['s', SPACES],
  ['S', NOT_SPACES],
])
const CONTROLS: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['f', '\f'],
  ['v', '\v'],
  ['b', '\b'],
  ['0', '\0'],
])
const CODE = /\\(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]{1,8})\})/iy
const PROPERTY = /\\[pP]\{[^}]*\}/y

/** The class that begins at the cursor: `[^a-z\d]`. */
export function parseClass(cursor: Cursor): CharSet {
  cursor.at += 1
  const isNegated = cursor.source.charAt(cursor.at) === '^'
  if (isNegated) cursor.at += 1
  let set = 0n
  let isGuess = false
  while (cursor.at < cursor.source.length && cursor.source.charAt(cursor.at) !== ']') {
    const low = parseMember(cursor)
    const isRange =
      low.char !== undefined &&
      cursor.source.charAt(cursor.at) === '-' &&
      !/^\]?$/.test(cursor.source.charAt(cursor.at + 1))
    if (!isRange) {
      set |= low.set
      isGuess ||= low.isGuess === true
      continue
    }
    cursor.at += 1
    const high = parseMember(cursor)
    set |= high.char === undefined ? low.set | high.set : setOfRange(low.char ?? '', high.char)
    set |= setOfChar('-') & (high.char === undefined ? ANY : 0n)
    isGuess ||= high.isGuess === true
  }
  cursor.at += 1
  if (!isNegated) return set
  return isGuess ? ANY : complement(set)
}

function parseMember(cursor: Cursor): Taken {
  if (cursor.source.charAt(cursor.at) === '\\') return parseEscape(cursor)
  const char = String.fromCodePoint(cursor.source.codePointAt(cursor.at) ?? 0)
  cursor.at += char.length
  return { set: setOfChar(char), char }
}

/** The escape that begins at the cursor. */
export function parseEscape(cursor: Cursor): Taken {
  const { source } = cursor
  for (const [escape, read] of [
    [CODE, ofCode],
    [PROPERTY, anything],
  ] as const) {
    escape.lastIndex = cursor.at
    const match = escape.exec(source)
    if (match === null) continue
    cursor.at = escape.lastIndex
    return read(match)
  }
  const next = String.fromCodePoint(source.codePointAt(cursor.at + 1) ?? 0)
  cursor.at += 1 + next.length
  const known = CLASSES.get(next)
  if (known !== undefined) return { set: known }
  if (next === 'c' || /[pPxu\d]/.test(next)) {
    const control = next === '0' ? '\0' : undefined
    return control === undefined ? anything() : { set: setOfChar(control), char: control }
  }
  const char = CONTROLS.get(next) ?? next
  return { set: setOfChar(char), char }
}

function ofCode([, hex, short, long]: RegExpExecArray): Taken {
  const code = Number.parseInt(hex ?? short ?? long ?? '0', 16)
  const char = code <= 0x10ffff ? String.fromCodePoint(code) : ''
  return { set: setOfChar(char), char }
}

function anything(): Taken {
  return { set: ANY, isGuess: true }
}
