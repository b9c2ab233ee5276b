/** What follows the beginning of a well-known key; sticky, and never overlapping another key. */
const SHAPES: readonly (readonly [prefix: string, rest: RegExp])[] = [
  ['sk-', /[A-Za-z0-9_-]{16,}/y], // OpenAI, Anthropic and their kin
  ['AKIA', /[0-9A-Z]{16}(?![A-Za-z0-9+/])/y], // AWS
  ['ASIA', /[0-9A-Z]{16}(?![A-Za-z0-9+/])/y],
  ['github_pat_', /[A-Za-z0-9_]{20,}/y],
  ['gh', /[pousr]_[A-Za-z0-9]{20,}/y], // GitHub
  ['xox', /[abeprs]-[A-Za-z0-9-]{10,}/y], // Slack
  ['AIza', /[0-9A-Za-z_-]{35}(?![A-Za-z0-9+/])/y], // Google
  ['hf_', /[A-Za-z0-9]{20,}/y], // Hugging Face
  ['eyJ', /[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/y], // JWT
]

const BEARER_TOKEN = /(?=[A-Za-z._~+/-]{0,200}\d)[A-Za-z0-9._~+/-]{16,}={0,2}/y
const PRIVATE_KEY = /[A-Z ]{0,30}PRIVATE KEY-----([^-]+)/y

/** What to hide of a key that may begin at `match`: all of it, or what follows its name. */
export function keyShapeEnd(
  text: string,
  match: RegExpExecArray,
): { readonly start: number; readonly end: number } | undefined {
  const { index } = match
  const [beginning] = match
  if (/[A-Za-z0-9+/_-]/.test(text.charAt(index - 1))) return undefined
  const after = index + beginning.length
  if (/^bearer $/i.test(beginning)) return span(text, BEARER_TOKEN, after, after)
  if (beginning.startsWith('-')) {
    const end = endOf(text, PRIVATE_KEY, after)
    const start = text.indexOf('KEY-----', after) + 'KEY-----'.length
    return end === -1 ? undefined : { start, end }
  }
  const shape = SHAPES.find(([prefix]) => text.startsWith(prefix, index))
  return shape === undefined ? undefined : span(text, shape[1], index + shape[0].length, index)
}

function span(
  text: string,
  rest: RegExp,
  from: number,
  start: number,
): { readonly start: number; readonly end: number } | undefined {
  const end = endOf(text, rest, from)
  return end === -1 ? undefined : { start, end }
}

function endOf(text: string, rest: RegExp, from: number): number {
  rest.lastIndex = from
  return rest.test(text) ? rest.lastIndex : -1
}
