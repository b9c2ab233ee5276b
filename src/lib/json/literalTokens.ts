/** The marks, texts and words that printed values are made of. */
export type LiteralToken =
  | { readonly kind: 'mark'; readonly mark: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'word'; readonly word: string }
  /** Whether it is a word of the language or the name of something is told by what follows. */
  | { readonly kind: 'name'; readonly name: string }

export interface LiteralTokens {
  /** Undefined at the end, and where the text is no token. */
  next(): LiteralToken | undefined
  takes(mark: string): boolean
  isNext(mark: string): boolean
  isAtEnd(): boolean
}

const NUMBER =
  /[-+]?(?:0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][-+]?\d+)?[jJ]?|inf|nan|Infinity)(?![\w.])/y
const NAME = /[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*/y
const TEXT_START = /(?:[bBuU]|[rR][bB]?|[bB][rR])?(?:'''|"""|'|")/y
/** `<Page url='…'>`: what Python prints of things that have no notation. */
const MAX_OPAQUE_CHARS = 500

export function literalTokens(text: string): LiteralTokens {
  let at = 0

  function matched(pattern: RegExp): string | undefined {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) at += found.length
    return found
  }

  function skipGap(): void {
    while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1
  }

  function isNext(mark: string): boolean {
    skipGap()
    return text[at] === mark
  }

  /** One piece; Python joins pieces that stand side by side. */
  function textPiece(): string | undefined {
    skipGap()
    const start = at
    const opening = matched(TEXT_START)
    if (opening === undefined) return undefined
    const quote = /['"]+$/.exec(opening)?.[0] ?? ''
    const isRaw = /r/i.test(opening)
    for (let end = at; end < text.length; end += 1) {
      if (text[end] === '\\') end += 1
      else if (text.startsWith(quote, end)) {
        const inside = text.slice(at, end)
        at = end + quote.length
        return isRaw ? inside : unescaped(inside)
      }
    }
    at = start
    return undefined
  }

  function opaque(): string | undefined {
    let depth = 0
    const limit = Math.min(text.length, at + MAX_OPAQUE_CHARS)
    for (let end = at; end < limit && text[end] !== '\n'; end += 1) {
      if (text[end] === '<') depth += 1
      else if (text[end] === '>') depth -= 1
      if (depth === 0) {
        const found = text.slice(at, end + 1)
        at = end + 1
        return found
      }
    }
    return undefined
  }

  function next(): LiteralToken | undefined {
    const first = textPiece()
    if (first !== undefined) {
      const pieces = [first]
      for (let more = textPiece(); more !== undefined; more = textPiece()) pieces.push(more)
      return { kind: 'text', text: pieces.join('') }
    }
    const char = text[at] ?? ''
    if (char !== '' && '{}[](),:='.includes(char)) {
      at += 1
      return { kind: 'mark', mark: char }
    }
    const word = char === '<' ? opaque() : matched(NUMBER)
    if (word !== undefined) return { kind: 'word', word }
    const name = matched(NAME)
    return name === undefined ? undefined : { kind: 'name', name }
  }

  return {
    next,
    isNext,
    takes(mark) {
      if (!isNext(mark)) return false
      at += 1
      return true
    },
    isAtEnd() {
      skipGap()
      return at >= text.length
    },
  }
}

const ESCAPES = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['a', '\u0007'],
  ['0', '\0'],
  ['\n', ''],
])
const LAST_CODE_POINT = 0x10ffff

/** Escapes of JSON and Python; a backslash before anything else stands for itself in Python. */
function unescaped(quoted: string): string {
  if (!quoted.includes('\\')) return quoted
  return quoted.replaceAll(
    /\\(?:U([\da-fA-F]{8})|u([\da-fA-F]{4})|x([\da-fA-F]{2})|([^]))/g,
    (all: string, ...groups: readonly (string | undefined)[]) => {
      const [eight, four, two, one = ''] = groups
      const digits = eight ?? four ?? two
      if (digits === undefined) {
        return ESCAPES.get(one) ?? (/[\\'"/]/.test(one) ? one : `\\${one}`)
      }
      const code = Number.parseInt(digits, 16)
      return code > LAST_CODE_POINT ? all : String.fromCodePoint(code)
    },
  )
}
