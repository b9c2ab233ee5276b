import { judgePattern } from './pattern/judgePattern.ts'
import { FILTERS, isFilterName, printFilterValue } from './filterWords.ts'
import type { FilterValue, SearchFilter } from './filterWords.ts'
import type { SearchWish } from './searchHit.ts'
import { filterTokens, printWord, wordTokens } from './searchTokens.ts'
import type { SearchSpan, Token } from './searchTokens.ts'

/** More than anyone types; every keystroke parses the whole of it. */
export const MAX_WISH_CHARS = 1_000
/** Each word is looked for in every text that holds the ones before it. */
const MAX_WORDS = 20

/** A word or a quoted phrase. */
interface SearchWord {
  readonly text: string
  /** Texts that hold it are left out. */
  readonly negated: boolean
  /** Where it stands in the wish. */
  readonly span: SearchSpan
}

interface SearchError {
  /** In words: `cost: takes a number such as >0.05`. */
  readonly message: string
  readonly span: SearchSpan
}

/** A wish as it was understood. With errors nothing is searched. */
export interface SearchQuery {
  readonly words: readonly SearchWord[]
  /** All that is no filter word, when the wish is for a regular expression. */
  readonly pattern?: { readonly source: string; readonly span: SearchSpan }
  readonly filters: readonly SearchFilter[]
  readonly matchCase: boolean
  readonly errors: readonly SearchError[]
}

export function parseSearch({ text, regex, matchCase }: SearchWish): SearchQuery {
  if (text.length > MAX_WISH_CHARS) {
    const span = { from: 0, to: text.length }
    const message = `A search takes at most ${MAX_WISH_CHARS} characters.`
    return { words: [], filters: [], matchCase, errors: [{ message, span }] }
  }
  const tokens = regex ? filterTokens(text, isFilterName) : wordTokens(text, isFilterName)
  const errors: SearchError[] = []
  const filters = tokens.flatMap((token) => filterOf(token, errors))
  if (regex) {
    const pattern = patternIn(text, tokens)
    if (pattern === undefined) return { words: [], filters, matchCase, errors }
    const verdict = judgePattern(pattern.source)
    if (verdict.kind === 'refused') errors.push({ message: verdict.why, span: pattern.span })
    return { words: [], pattern, filters, matchCase, errors }
  }
  const words = tokens.flatMap((token) =>
    token.name === undefined && token.value !== ''
      ? [{ text: token.value, negated: token.negated, span: token.span }]
      : [],
  )
  errors.push(...wordErrors(words, filters))
  return { words, filters, matchCase, errors }
}

function wordErrors(
  words: readonly SearchWord[],
  filters: readonly SearchFilter[],
): readonly SearchError[] {
  const beyond = words[MAX_WORDS]
  if (beyond !== undefined) {
    return [{ message: `A search takes at most ${MAX_WORDS} words.`, span: beyond.span }]
  }
  const [first] = words
  if (first === undefined || filters.length > 0 || words.some(({ negated }) => !negated)) return []
  return [{ message: 'Say what to find, not only what to leave out.', span: first.span }]
}

/** Whether there is anything to search for. */
export function isEmptySearch({ words, pattern, filters }: SearchQuery): boolean {
  return words.length === 0 && pattern === undefined && filters.length === 0
}

function filterOf(token: Token, errors: SearchError[]): readonly SearchFilter[] {
  const { name, value, values, negated, span } = token
  if (name === undefined || !isFilterName(name)) return []
  const { parse, takes } = FILTERS[name]
  const parsed: FilterValue[] = []
  for (const one of values) {
    const result = parse(one)
    if (result !== undefined) parsed.push(result)
  }
  if (parsed.length === values.length && value !== '') {
    return [{ name, values: parsed, negated, span }]
  }
  errors.push({ message: `${name}: takes ${takes}`, span })
  return []
}

/** What is left of a wish without its filter words. */
function patternIn(
  text: string,
  filters: readonly Token[],
): { readonly source: string; readonly span: SearchSpan } | undefined {
  let source = ''
  let at = 0
  for (const { span } of filters) {
    source += text.slice(at, span.from)
    at = span.to
    while (at < text.length && /\s/.test(text.charAt(at))) at += 1
  }
  source = (source + text.slice(at)).trim()
  return source === '' ? undefined : { source, span: { from: 0, to: text.length } }
}

/** The shortest wish that is understood the same. */
export function printSearch(query: SearchQuery): SearchWish {
  const { words, pattern, filters, matchCase } = query
  const parts = filters.map(
    ({ name, values, negated }) =>
      `${negated ? '-' : ''}${name}:${values.map(printFilterValue).join(',')}`,
  )
  for (const { text, negated } of words) {
    parts.push(`${negated ? '-' : ''}${printWord(text, isFilterName)}`)
  }
  if (pattern !== undefined) parts.push(pattern.source)
  return { text: parts.join(' '), matchCase, regex: pattern !== undefined }
}
