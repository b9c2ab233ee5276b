import { lineDiff } from './lineDiff.ts'

/** A piece of a text that stayed, went or came. */
export interface DiffPiece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/**
 * Words and the spaces between them, one by one. Lines instead of words where a text has more of
 * them: what is compared grows with the square.
 */
const MAX_WORDS = 3_000
const WORDS = /\s+|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu

/** What changed inside a text, in reading order: what went stands before what came in its place. */
export function wordDiff(before: string, after: string): readonly DiffPiece[] {
  const start = sharedStart(before, after)
  const end = sharedEnd(before, after, start)
  const old = before.slice(start, before.length - end)
  const fresh = after.slice(start, after.length - end)
  const pieces: DiffPiece[] = []
  push(pieces, 'same', before.slice(0, start))
  for (const piece of middle(old, fresh)) push(pieces, piece.kind, piece.text)
  push(pieces, 'same', before.slice(before.length - end))
  return pieces
}

function middle(before: string, after: string): readonly DiffPiece[] {
  const old = before.match(WORDS) ?? []
  const fresh = after.match(WORDS) ?? []
  if (old.length > MAX_WORDS || fresh.length > MAX_WORDS) {
    return byToken(before.split(/(?<=\n)/), after.split(/(?<=\n)/))
  }
  return byToken(old, fresh)
}

/** The line diff over numbered tokens: it knows nothing of what a line is. */
function byToken(before: readonly string[], after: readonly string[]): readonly DiffPiece[] {
  const numbers = new Map<string, number>()
  const tokens: string[] = []
  const numbered = (token: string): string => {
    let number = numbers.get(token)
    if (number === undefined) {
      number = tokens.length
      tokens.push(token)
      numbers.set(token, number)
    }
    return String(number)
  }
  const lines = lineDiff(before.map(numbered).join('\n'), after.map(numbered).join('\n'))
  return lines.map(({ kind, text }) => ({ kind, text: tokens[Number(text)] ?? '' }))
}

/** Pieces of one kind that follow one another are one. */
function push(pieces: DiffPiece[], kind: DiffPiece['kind'], text: string): void {
  if (text === '') return
  const last = pieces.at(-1)
  if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text }
  else pieces.push({ kind, text })
}

/** Up to a boundary of words, so that no word is torn apart. */
function sharedStart(before: string, after: string): number {
  const most = Math.min(before.length, after.length)
  let at = 0
  while (at < most && before.charCodeAt(at) === after.charCodeAt(at)) at += 1
  if (at === before.length && at === after.length) return at
  while (at > 0 && !isBoundary(before, at - 1)) at -= 1
  return at
}

function sharedEnd(before: string, after: string, start: number): number {
  const most = Math.min(before.length, after.length) - start
  let length = 0
  while (
    length < most &&
    before.charCodeAt(before.length - 1 - length) === after.charCodeAt(after.length - 1 - length)
  )
    length += 1
  while (length > 0 && !isBoundary(before, before.length - length)) length -= 1
  return length
}

function isBoundary(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at))
}
