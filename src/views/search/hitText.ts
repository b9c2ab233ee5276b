import { neutralise } from '../../lib/text/text.ts'
import type { SearchHit } from '../../model/search/searchHit.ts'

export interface HitPiece {
  readonly text: string
  readonly found: boolean
}

/** Before the first found word; more would push it out of sight. */
const LEAD_CHARS = 36
/** Two lines of the panel at its widest hold less. */
const MOST_CHARS = 220
/** A regular expression may find every letter for itself. */
const MOST_PIECES = 60

/** The text around what was found, cut so that the first found word is in sight, in pieces. */
export function hitPieces({ text, found }: Pick<SearchHit, 'text' | 'found'>): readonly HitPiece[] {
  const first = found[0]?.from ?? 0
  const start = first <= LEAD_CHARS ? 0 : wordStart(text, first - LEAD_CHARS, first)
  const end = Math.min(text.length, start + MOST_CHARS)
  const pieces: HitPiece[] = []
  const add = (from: number, to: number, isFound: boolean): void => {
    if (to > from) pieces.push({ text: neutralise(text.slice(from, to)), found: isFound })
  }
  if (start > 0) pieces.push({ text: '…', found: false })
  let at = start
  for (const { from, to } of found.slice(0, MOST_PIECES)) {
    if (from < at || from >= end) continue
    add(at, from, false)
    at = Math.min(to, end)
    add(from, at, true)
  }
  add(at, end, false)
  if (end < text.length) pieces.push({ text: '…', found: false })
  return pieces
}

/** The beginning of the next word, where there is one before `limit`. */
function wordStart(text: string, from: number, limit: number): number {
  const blank = text.indexOf(' ', from)
  return blank === -1 || blank >= limit ? from : blank + 1
}
