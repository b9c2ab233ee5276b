import { foldSpelling, unfold } from './fold.ts'
import type { Range } from './fold.ts'
import { MAX_MORE } from './matchWords.ts'
import type { Match, Matcher } from './matchWords.ts'
import { compilePattern } from './pattern/judgePattern.ts'
import { countOf, textAt } from './textBlock.ts'

/** Two pieces of a text share so much, so that what stands on a cut is found in one of them. */
const SHARED_PART = 0.2
/** One text may keep the worker for so long; it is told about, and the next one is looked at. */
const MAX_TEXT_MS = 400

interface PatternRun {
  readonly source: string
  readonly matchCase: boolean
  /** Texts are given to the pattern in pieces of at most so many characters. */
  readonly pieceChars: number
  /** Hears of texts that took too long. */
  readonly onGivenUp: (match: Pick<Match, 'index'>) => void
  readonly now: () => number
}

/** Finds texts by a regular expression that `judgePattern` took. Empty matches do not count. */
export function patternMatcher({
  source,
  matchCase,
  pieceChars,
  onGivenUp,
  now,
}: PatternRun): Matcher {
  const pattern = compilePattern(source.normalize('NFC'), matchCase)

  /** Undefined when it took too long. */
  function placesIn(text: string): readonly Range[] | undefined {
    const until = text.length > pieceChars ? now() + MAX_TEXT_MS : Number.POSITIVE_INFINITY
    const places: Range[] = []
    let from = 0
    let seen = 0
    for (;;) {
      const to = endOfPiece(text, from, pieceChars)
      for (const { index, 0: found } of text.slice(from, to).matchAll(pattern)) {
        if (found === '' || from + index < seen) continue
        seen = from + index + found.length
        places.push({ from: from + index, to: seen })
        if (places.length > MAX_MORE) return places
      }
      if (to === text.length) return places
      if (now() > until) return undefined
      from = Math.max(seen, to - Math.floor(pieceChars * SHARED_PART), from + 1)
    }
  }

  return function* find(block) {
    for (let index = 0; index < countOf(block); index += 1) {
      const text = textAt(block, index)
      const spelled = foldSpelling(text)
      const places = placesIn(spelled.text)
      if (places === undefined) onGivenUp({ index })
      const [first] = places ?? []
      if (first === undefined) continue
      const ranges = spelled.isAligned ? [first] : unfold(text, foldSpelling, [first])
      yield { index, ranges, more: Math.min((places?.length ?? 1) - 1, MAX_MORE) }
    }
  }
}

/** Pieces end with a line where one ends in their last part: `.*` does not reach beyond it. */
function endOfPiece(text: string, from: number, pieceChars: number): number {
  const to = from + pieceChars
  if (to >= text.length) return text.length
  const line = text.lastIndexOf('\n', to)
  return line > to - pieceChars * SHARED_PART ? line : to
}
