import { isSecretKey } from './secretKey.ts'
import { keyShapeEnd } from './secretShapes.ts'

export const SECRET_MASK = '••••••••'

/** Where a value may be masked: the end of a key's name, or the beginning of a known key. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whatever looks like a well-known key, wherever it stands. */
export function maskKeyShapes(text: string): string {
  return maskSpans(text, KEY_SHAPE, keyShapeEnd)
}

const KEY_SHAPE = /sk-|A[KS]IA|gh[pousr]_|github_pat_|xox|AIza|hf_|eyJ|[Bb]earer |-----BEGIN /g

/**
 * Where secrets stand in a text, in order and apart from each other: for those who show the text in
 * pieces, of which none tells that it holds half of a secret.
 */
export function secretSpans(text: string): readonly Span[] {
  const found = [
    ...spansIn(text, KEY_END, keyedValue),
    ...spansIn(text, KEY_SHAPE, keyShapeEnd),
  ].toSorted((a, b) => a.start - b.start)
  const apart: Span[] = []
  for (const span of found) {
    const last = apart.at(-1)
    if (last === undefined || span.start >= last.end) apart.push(span)
    else if (span.end > last.end) apart[apart.length - 1] = { start: last.start, end: span.end }
  }
  return apart
}

/**
 * Values of secret keys: `"api_key": "value"`, `'api_key': 'value'`, also when the JSON stands
 * escaped inside a string, and the `api_key=value` or `api_key="value"` of shells and query strings. A value that the
 * text cuts off is masked to the end.
 */
export function maskKeyedValues(text: string): string {
  return maskSpans(text, KEY_END, keyedValue)
}

/**
 * Looks for the words of secret keys rather than for keys: few places of a text hold one, so that
 * even large texts are masked in one quick pass.
 */
const KEY_END =
  /(?:key|secret|passw(?:or)?d|passphrase|authorization|token)[\w .-]{0,40}?(?:=|(\\{0,15})(["'])\s{0,20}:\s{0,20})/gi

function keyedValue(text: string, match: RegExpExecArray): Span | undefined {
  const [whole, slashes = '', quote] = match
  const after = match.index + whole.length
  const isQuoted = quote !== undefined
  const nameEnd = isQuoted ? text.lastIndexOf(slashes + quote, after - 1) : after - 1
  const nameStart = startOfName(text, match.index, isQuoted ? /[\w .-]/ : /[\w-]/)
  if (!isSecretKey(text.slice(nameStart, nameEnd))) return undefined
  if (!isQuoted) {
    OPENING.lastIndex = after
    const [assigned = '', escapes = '', sign] = OPENING.exec(text) ?? []
    if (sign !== undefined) {
      const start = after + assigned.length
      return { start, end: endOfString(text, start, escapes.length, sign) }
    }
    UNQUOTED.lastIndex = after
    const value = UNQUOTED.exec(text)
    return value === null ? undefined : { start: after, end: after + value[0].length }
  }
  const opening = slashes + quote
  if (!text.startsWith(opening, after)) return undefined
  if (!text.startsWith(opening, nameStart - opening.length)) return undefined
  const start = after + opening.length
  return { start, end: endOfString(text, start, slashes.length, quote) }
}

/** Shells quote what they assign: `API_KEY="value"`. */
const OPENING = /(\\{0,15})(["'])/y
const UNQUOTED = /[^\s&"'`\\;,<>)}\]]{1,4096}/y

function startOfName(text: string, from: number, character: RegExp): number {
  let start = from
  while (start > 0 && from - start < 64 && character.test(text.charAt(start - 1))) start -= 1
  return start
}

/**
 * Where the string that began at `start` ends. At a nesting whose quotes carry `slashes`
 * backslashes, a quote inside the string carries more; a literal backslash takes `2 (slashes + 1)`.
 */
function endOfString(text: string, start: number, slashes: number, quote: string): number {
  const literal = 2 * (slashes + 1)
  let at = start
  for (;;) {
    const found = text.indexOf(quote, at)
    if (found === -1) return text.length
    let run = 0
    while (found - run > at && text[found - run - 1] === '\\') run += 1
    if (run % literal === slashes) return found - slashes
    at = found + 1
  }
}

function maskSpans(
  text: string,
  beginnings: RegExp,
  spanOf: (text: string, match: RegExpExecArray) => Span | undefined,
): string {
  let masked = ''
  let kept = 0
  for (const { start, end } of spansIn(text, beginnings, spanOf)) {
    masked += text.slice(kept, start) + SECRET_MASK
    kept = end
  }
  return kept === 0 ? text : masked + text.slice(kept)
}

function spansIn(
  text: string,
  beginnings: RegExp,
  spanOf: (text: string, match: RegExpExecArray) => Span | undefined,
): readonly Span[] {
  const spans: Span[] = []
  beginnings.lastIndex = 0
  for (let match = beginnings.exec(text); match !== null; match = beginnings.exec(text)) {
    const span = spanOf(text, match)
    if (span === undefined || span.end <= span.start) continue
    spans.push(span)
    beginnings.lastIndex = span.end
  }
  return spans
}
