/** Where something stands in the text of a wish, in UTF-16 units. */
export interface SearchSpan {
  readonly from: number
  readonly to: number
}

/** A word, a phrase, or a filter word such as `-role:"tool",model`. */
export interface Token {
  readonly negated: boolean
  /** Of a filter word, in small letters. */
  readonly name?: string
  /** The word itself, without quotes; of a filter word everything after the colon. */
  readonly value: string
  /** Of a filter word: what commas separate. */
  readonly values: readonly string[]
  readonly span: SearchSpan
}

type IsFilter = (name: string) => boolean

const NAME = /([a-z]+):/iy
const SPACE = /\s/
const QUOTED = /[\s",\\]/

export function wordTokens(text: string, isFilter: IsFilter): readonly Token[] {
  return tokensOf(text, isFilter, true)
}

/** Only the filter words: what stands between them is a regular expression, quotes and all. */
export function filterTokens(text: string, isFilter: IsFilter): readonly Token[] {
  return tokensOf(text, isFilter, false).filter(({ name }) => name !== undefined)
}

function tokensOf(text: string, isFilter: IsFilter, hasPhrases: boolean): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    if (SPACE.test(text.charAt(at))) {
      at += 1
      continue
    }
    const token = tokenAt(text, at, isFilter, hasPhrases)
    tokens.push(token)
    at = token.span.to
  }
  return tokens
}

function tokenAt(text: string, from: number, isFilter: IsFilter, hasPhrases: boolean): Token {
  const next = text.charAt(from + 1)
  const negated = text.charAt(from) === '-' && next !== '' && !SPACE.test(next)
  const start = negated ? from + 1 : from
  NAME.lastIndex = start
  const name = NAME.exec(text)?.[1]?.toLowerCase()
  if (name !== undefined && isFilter(name)) {
    const valueFrom = start + name.length + 1
    const { values, to } = valuesAt(text, valueFrom)
    return { negated, name, value: text.slice(valueFrom, to), values, span: { from, to } }
  }
  const { value, to } =
    hasPhrases && text.charAt(start) === '"' ? phraseAt(text, start) : wordAt(text, start, SPACE)
  return { negated, value, values: [], span: { from, to } }
}

function valuesAt(text: string, from: number): { readonly values: string[]; readonly to: number } {
  const values: string[] = []
  let at = from
  for (;;) {
    const one = text.charAt(at) === '"' ? phraseAt(text, at) : wordAt(text, at, /[\s,]/)
    values.push(one.value)
    at = one.to
    if (text.charAt(at) !== ',') break
    at += 1
  }
  // What follows a closing quote without a space belongs to the word still, and is none of it.
  const { to } = wordAt(text, at, SPACE)
  if (to > at) values.push(text.slice(at, to))
  return { values, to }
}

interface Word {
  readonly value: string
  readonly to: number
}

function wordAt(text: string, from: number, end: RegExp): Word {
  let to = from
  while (to < text.length && !end.test(text.charAt(to))) to += 1
  return { value: text.slice(from, to), to }
}

/** A phrase that is not closed reaches to the end: the person is still typing it. */
function phraseAt(text: string, from: number): Word {
  let value = ''
  let at = from + 1
  while (at < text.length && text.charAt(at) !== '"') {
    if (text.charAt(at) === '\\' && /["\\]/.test(text.charAt(at + 1))) at += 1
    value += text.charAt(at)
    at += 1
  }
  return { value, to: Math.min(at + 1, text.length) }
}

/** A word as it has to be typed: in quotes where it would be taken for something else. */
export function printWord(word: string, isFilter: IsFilter): string {
  const name = /^([a-z]+):/i.exec(word)?.[1]?.toLowerCase()
  const isPlain =
    word !== '' &&
    !/\s/.test(word) &&
    !/^["-]/.test(word) &&
    (name === undefined || !isFilter(name))
  return isPlain ? word : quote(word)
}

/** A value of a filter word. */
export function printValue(value: string): string {
  return value === '' || QUOTED.test(value) ? quote(value) : value
}

function quote(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`
}
