/** Whether a character changes how the text around it reads, or does not show at all. */
function isDeceptive(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a // C0 controls but tab and line feed
  if (code >= 0x7f && code <= 0x9f) return true // delete and C1 controls
  if (code < 0x061c) return false
  return (
    code === 0x061c || // marks of direction
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) || // embeddings and overrides
    (code >= 0x2066 && code <= 0x2069) // isolates
  )
}

/**
 * `text` with its direction overrides and control characters shown as U+FFFD, so that words of a
 * run cannot rearrange what stands beside them; lines are kept.
 */
export function neutralise(text: string): string {
  const lines = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text
  let clean = ''
  let from = 0
  for (let index = 0; index < lines.length; index += 1) {
    if (!isDeceptive(lines.charCodeAt(index))) continue
    clean += `${lines.slice(from, index)}\uFFFD`
    from = index + 1
  }
  return from === 0 ? lines : clean + lines.slice(from)
}

/** One line of at most `limit` characters, harmless to show beside other text; cut ends in `…`. */
export function oneLine(text: string, limit: number): string {
  // White space may collapse to less than the limit in a very blank text; nobody misses it.
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
