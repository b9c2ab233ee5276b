import { isSecretKey } from './secretKey.ts'

export const SECRET_MASK = '••••••••'

/** Values that are secrets by their looks, wherever they stand. */
const KEY_SHAPES = [
  /(?<![A-Za-z0-9+/_-])sk-[A-Za-z0-9_-]{16,}/, // OpenAI, Anthropic and their kin
  /(?<![A-Za-z0-9+/_-])(?:AKIA|ASIA)[0-9A-Z]{16}(?![A-Za-z0-9+/])/, // AWS
  /(?<![A-Za-z0-9+/_-])gh[pousr]_[A-Za-z0-9]{20,}/, // GitHub
  /(?<![A-Za-z0-9+/_-])github_pat_[A-Za-z0-9_]{20,}/,
  /(?<![A-Za-z0-9+/_-])xox[abeprs]-[A-Za-z0-9-]{10,}/, // Slack
  /(?<![A-Za-z0-9+/_-])AIza[0-9A-Za-z_-]{35}(?![A-Za-z0-9+/])/, // Google
  /(?<![A-Za-z0-9+/_-])hf_[A-Za-z0-9]{20,}/, // Hugging Face
  /(?<![A-Za-z0-9+/_-])eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/, // JWT
  /(?<=(?<![A-Za-z0-9])(?:Bearer|bearer|Basic)\s+)[A-Za-z0-9._~+/-]{16,}={0,2}/,
  /(?<=-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----)[^-]+/,
]

const ANY_KEY_SHAPE = new RegExp(KEY_SHAPES.map((shape) => shape.source).join('|'), 'g')

export function maskKeyShapes(text: string): string {
  return text.replace(ANY_KEY_SHAPE, SECRET_MASK)
}

/** `api_key=…` of environment files, shell commands and query strings. */
export function maskAssignments(text: string): string {
  return text.replace(
    /(?<![\w-])([A-Za-z][\w-]{2,63})=([^\s&"'`\\;,<>)}\]]{1,4096})/g,
    (whole, key: string) => (isSecretKey(key) ? `${key}=${SECRET_MASK}` : whole),
  )
}

/** A key with its colon and the quote that opens its value; JSON inside strings has backslashes. */
const QUOTED_KEY = /(\\{0,15})(["'])([\w .-]{3,64})\1\2(\s*:\s*)\1\2/g

/**
 * `"api_key": "value"` and `'api_key': 'value'`, also when the JSON stands escaped inside a string.
 * A value that the text cuts off is masked to the end.
 */
export function maskQuotedValues(text: string): string {
  let masked = ''
  let kept = 0
  QUOTED_KEY.lastIndex = 0
  for (;;) {
    const match = QUOTED_KEY.exec(text)
    if (match === null) break
    const [whole, slashes = '', quote = '"', key = ''] = match
    if (!isSecretKey(key)) {
      // The value may itself be a key's opening quote: step back onto it.
      QUOTED_KEY.lastIndex = match.index + whole.length - slashes.length - quote.length
      continue
    }
    const start = match.index + whole.length
    const end = endOfString(text, start, slashes.length, quote)
    if (end > start) {
      masked += text.slice(kept, start) + SECRET_MASK
      kept = end
    }
    QUOTED_KEY.lastIndex = Math.max(end, start)
  }
  return kept === 0 ? text : masked + text.slice(kept)
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
    while (found - run > start && text[found - run - 1] === '\\') run += 1
    if (run % literal === slashes) return found - slashes
    at = found + 1
  }
}
