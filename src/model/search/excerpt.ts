import { neutralise } from '../../lib/text/text.ts'
import type { Range } from './fold.ts'

/** What stands before and after a found word: a line of a result, and its beginning tells where. */
const BEFORE = 48
const AFTER = 120
/** A pattern may find a whole page. */
const MAX_FOUND = 160
/** Of several words far from each other, and the gaps between them. */
const MAX_EXCERPT = 480

export interface Excerpt {
  readonly text: string
  readonly found: readonly Range[]
}

/** The found words on one line with what stands around them; without any, how the text begins. */
export function excerptOf(text: string, ranges: readonly Range[]): Excerpt {
  const ordered = merged(ranges)
  const [first = { from: 0, to: 0 }] = ordered
  let at = whole(text, Math.max(0, first.from - BEFORE))
  let line = at > 0 ? '…' : ''
  const found: Range[] = []
  const add = (from: number, to: number): void => {
    line += clean(text.slice(from, to), line === '' || line.endsWith(' '))
  }
  for (const { from, to } of ordered) {
    if (line.length > MAX_EXCERPT) break
    if (from - at > BEFORE + AFTER) {
      add(at, whole(text, at + AFTER))
      line += ' … '
      at = whole(text, from - BEFORE)
    }
    add(at, from)
    const start = line.length
    at = to - from > MAX_FOUND ? whole(text, from + MAX_FOUND) : to
    add(from, at)
    if (line.length > start) found.push({ from: start, to: line.length })
  }
  const end = whole(text, Math.min(text.length, at + AFTER))
  add(at, end)
  return { text: end < text.length ? `${line}…` : line, found }
}

/** In order, and one where they overlap. */
function merged(ranges: readonly Range[]): readonly Range[] {
  const whole: Range[] = []
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1)
    if (last === undefined || range.from >= last.to) whole.push(range)
    else whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, range.to) }
  }
  return whole
}

function clean(text: string, afterSpace: boolean): string {
  const line = neutralise(text).replace(/\s+/g, ' ')
  return afterSpace && line.startsWith(' ') ? line.slice(1) : line
}

/** `at`, or one after it when that would split a surrogate pair. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const before = text.charCodeAt(at - 1)
  const splits = unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff
  return splits ? at + 1 : at
}
