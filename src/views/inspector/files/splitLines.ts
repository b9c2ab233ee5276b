import type { LineRange } from '../../shared/fileTarget.ts'

interface SplitText {
  readonly before: string
  /** The lines of the range, the end of the last one left out; empty where the text has none of them. */
  readonly inside: string
  readonly after: string
}

/** A text around a range of its lines; `firstLine` is the 1-based number of its first one. */
export function splitLines(text: string, firstLine: number, { from, to }: LineRange): SplitText {
  const start = startOf(text, 0, from - firstLine)
  if (start === undefined) return { before: text, inside: '', after: '' }
  const next = startOf(text, start, Math.max(from, to) - Math.max(from, firstLine) + 1)
  const end = next === undefined ? text.length : next - 1
  return {
    before: text.slice(0, start),
    inside: text.slice(start, end),
    after: next === undefined ? '' : text.slice(next),
  }
}

/** Where the text stands `lines` lines after `at`; `undefined` behind its end. */
function startOf(text: string, at: number, lines: number): number | undefined {
  let start = at
  for (let left = lines; left > 0; left -= 1) {
    const end = text.indexOf('\n', start)
    if (end < 0) return undefined
    start = end + 1
  }
  return start
}
