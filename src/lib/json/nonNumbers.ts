const NON_NUMBER = /-?\bInfinity\b|\bNaN\b/g

/**
 * JSON text with `null` for `NaN`, `Infinity` and `-Infinity`, which Python's `json.dump` writes
 * and no JSON parser reads. Strings stay as they are. Undefined when there are none.
 */
export function withoutNonNumbers(text: string): string | undefined {
  // Most texts are told by one search; the words may also stand in strings.
  if (text.search(NON_NUMBER) < 0) return undefined
  let out = ''
  let from = 0
  while (from < text.length) {
    const start = text.indexOf('"', from)
    const outside = start < 0 ? text.slice(from) : text.slice(from, start)
    out += outside.replaceAll(NON_NUMBER, 'null')
    if (start < 0) break
    const end = endOfString(text, start)
    out += text.slice(start, end)
    from = end
  }
  return out === text ? undefined : out
}

/** Position behind the closing quote, or the end of a cut text. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x5c) at += 1
    else if (code === 0x22) return at + 1
  }
  return text.length
}
