import { wordDiff } from '../../../lib/text/wordDiff.ts'
import type { DiffPiece } from '../../../lib/text/wordDiff.ts'

/** A stretch of a text: said by both runs, or by this one alone. */
interface SaidPiece {
  readonly text: string
  readonly isOwn: boolean
}

export interface BothSaid {
  readonly a: readonly SaidPiece[]
  readonly b: readonly SaidPiece[]
}

/** Below this share of what the longer text says, marks would be on nearly every word. */
const LEAST_ALIKE = 0.35
/** Compared while the person moves from row to row. */
const MAX_COMPARED_CHARS = 8_000

/** What either run says that the other does not, where they say much the same; else neither. */
export function sharedWords(a: string | undefined, b: string | undefined): BothSaid | undefined {
  if (a === undefined || b === undefined || a === b) return undefined
  if (Math.max(a.length, b.length) > MAX_COMPARED_CHARS) return undefined
  const pieces = wordDiff(a, b)
  const longer = Math.max(letters(a), letters(b))
  const shared = pieces
    .filter(({ kind }) => kind === 'same')
    .reduce((sum, { text }) => sum + letters(text), 0)
  if (longer === 0 || shared / longer < LEAST_ALIKE) return undefined
  return { a: without('added', pieces), b: without('removed', pieces) }
}

function without(kind: DiffPiece['kind'], pieces: readonly DiffPiece[]): readonly SaidPiece[] {
  return pieces
    .filter((piece) => piece.kind !== kind)
    .map((piece) => ({ text: piece.text, isOwn: piece.kind !== 'same' }))
}

/** Spaces are shared by any two texts. */
function letters(text: string): number {
  return text.replace(/\s/g, '').length
}
