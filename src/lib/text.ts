/**
 * Characters that change how the text around them reads: bidi overrides, embeddings and isolates,
 * zero-width marks of direction, and C0/C1 controls other than tab and line feed.
 */
// oxlint-disable-next-line no-control-regex -- finding control characters is the point
const DECEPTIVE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** `text` with its direction overrides and control characters shown as `\uFFFD`; lines are kept. */
export function neutralise(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(DECEPTIVE, '\uFFFD')
}

/** One line of at most `limit` characters, harmless to show beside other text; cut ends in `…`. */
export function oneLine(text: string, limit: number): string {
  // Twice the limit is enough: what the collapse of white space saves beyond that is not missed.
  const head = text.length > limit * 4 ? text.slice(0, limit * 4) : text
  const line = neutralise(head).replace(/\s+/g, ' ').trim()
  if (line.length <= limit && head.length === text.length) return line
  return `${cutAt(line, limit - 1)}…`
}

/** The first `limit` characters, never half of a surrogate pair. */
function cutAt(text: string, limit: number): string {
  if (text.length <= limit) return text
  const last = text.charCodeAt(limit - 1)
  const splitsPair = last >= 0xd800 && last <= 0xdbff
  return text.slice(0, splitsPair ? limit - 1 : limit)
}
