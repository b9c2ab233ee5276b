import type { Literal, LiteralEntry } from './literal.ts'
import { literalLine } from './literal.ts'
import { literalTokens } from './literalTokens.ts'
import type { LiteralToken } from './literalTokens.ts'

/** What is longer is read as text; parsing must not be felt. */
const MAX_CHARS = 200_000
const MAX_DEPTH = 60
const MAX_VALUES = 20_000

const WORDS: ReadonlySet<string> = new Set([
  'True',
  'False',
  'None',
  'Ellipsis',
  'nan',
  'inf',
  'true',
  'false',
  'null',
  'undefined',
  'NaN',
  'Infinity',
])

class NoLiteral extends Error {}

function fail(): never {
  throw new NoLiteral()
}

/**
 * Reads a value as Python prints it, or JSON that a model wrote not quite right: quotes of either
 * kind, `True` and `None`, tuples, sets, objects as `Name(key=value)`, line breaks inside texts,
 * a comma too many. Nothing is run. Undefined unless all of the text is one value with members.
 */
export function parseLiteral(text: string): Literal | undefined {
  const trimmed = text.trim()
  // Most texts are told by their ends, before anything is parsed.
  if (trimmed.length > MAX_CHARS || !/[}\])]$/.test(trimmed)) return undefined
  if (!/^(?:[{[(]|[A-Za-z_][\w.]*\()/.test(trimmed)) return undefined
  try {
    return parseAll(trimmed)
  } catch (error) {
    if (error instanceof NoLiteral) return undefined
    throw error
  }
}

function parseAll(text: string): Literal | undefined {
  const tokens = literalTokens(text)
  let values = 0
  const whole = value(0)
  return tokens.isAtEnd() ? whole : undefined

  function value(depth: number): Literal {
    values += 1
    if (depth > MAX_DEPTH || values > MAX_VALUES) fail()
    return valueOf(tokens.next() ?? fail(), depth)
  }

  function valueOf(token: LiteralToken, depth: number): Literal {
    switch (token.kind) {
      case 'text':
      case 'word':
        return token
      case 'name':
        return named(token.name, depth)
      case 'mark':
        if (token.mark === '{') return braces(depth)
        if (token.mark === '[') return list(']', depth)
        return token.mark === '(' ? list(')', depth) : fail()
      default:
        return fail()
    }
  }

  function named(name: string, depth: number): Literal {
    if (tokens.takes('(')) return { kind: 'call', name, entries: args(depth) }
    // A member of an enumeration is printed as `Colour.RED`; other bare names are no values.
    return WORDS.has(name) || name.includes('.') ? { kind: 'word', word: name } : fail()
  }

  function list(end: string, depth: number): Literal {
    const items: Literal[] = []
    while (!tokens.takes(end)) {
      items.push(value(depth + 1))
      if (!tokens.takes(',') && !tokens.isNext(end)) fail()
    }
    return { kind: 'list', items }
  }

  /** A set has no colons. */
  function braces(depth: number): Literal {
    const entries: LiteralEntry[] = []
    const items: Literal[] = []
    while (!tokens.takes('}')) {
      const token = tokens.next() ?? fail()
      const isBareKey = token.kind === 'name' && tokens.isNext(':')
      const first = isBareKey
        ? { kind: 'text' as const, text: token.name }
        : valueOf(token, depth + 1)
      values += 1
      if (values > MAX_VALUES) fail()
      if (tokens.takes(':')) {
        const key = first.kind === 'text' ? first.text : literalLine(first)
        entries.push({ key, value: value(depth + 1) })
      } else items.push(first)
      if (entries.length > 0 && items.length > 0) fail()
      if (!tokens.takes(',') && !tokens.isNext('}')) fail()
    }
    return items.length > 0 ? { kind: 'list', items } : { kind: 'map', entries }
  }

  function args(depth: number): readonly LiteralEntry[] {
    const entries: LiteralEntry[] = []
    while (!tokens.takes(')')) {
      const token = tokens.next() ?? fail()
      values += 1
      if (values > MAX_VALUES) fail()
      if (token.kind === 'name' && tokens.takes('=')) {
        entries.push({ key: token.name, value: value(depth + 1) })
      } else entries.push({ key: undefined, value: valueOf(token, depth + 1) })
      if (!tokens.takes(',') && !tokens.isNext(')')) fail()
    }
    return entries
  }
}
