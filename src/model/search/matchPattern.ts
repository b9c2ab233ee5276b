import { foldSpelling, unfold } from './fold.ts'
import type { Range } from './fold.ts'
import { MAX_MORE } from './matchWords.ts'
import type { Match, Matcher } from './matchWords.ts'
import { compilePattern } from './pattern/judgePattern.ts'
import { countOf, indexAt, textAt } from './textBlock.ts'
import type { TextBlock } from './textBlock.ts'

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
  // What looks around itself may see the text beside its own and be put off by it.
  const canSkip = !source.includes('(?')

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

  function* findOne(block: TextBlock, index: number): Generator<Match> {
    const text = textAt(block, index)
    const spelled = block.isComposed ? { text, isAligned: true } : foldSpelling(text)
    const places = placesIn(spelled.text)
    if (places === undefined) onGivenUp({ index })
    const [first] = places ?? []
    if (first === undefined) return
    const ranges = spelled.isAligned ? [first] : unfold(text, foldSpelling, [first])
    yield { index, ranges, more: Math.min((places?.length ?? 1) - 1, MAX_MORE) }
  }

  /** Whether a pattern finds anything in short texts that stand side by side, and where first. */
  function firstIn(block: TextBlock, from: number, to: number): number | undefined {
    const start = block.starts[from] ?? 0
    const found = pattern.exec(block.text.slice(start, (block.starts[to] ?? 0) - 1))
    // The next run begins where this one ended otherwise.
    pattern.lastIndex = 0
    return found === null ? undefined : indexAt(block.starts, start + found.index)
  }

  return function* find(block) {
    const count = countOf(block)
    let index = 0
    while (index < count) {
      const to = endOfGroup(block, index, pieceChars)
      // One run over many short texts: nothing in there is nothing in any of them.
      const first = canSkip && block.isComposed ? firstIn(block, index, to) : index
      for (let one = first ?? to; one < to; one += 1) yield* findOne(block, one)
      index = to
    }
  }
}

/** The texts from one on that fit into a piece together; one at least. */
function endOfGroup({ starts }: TextBlock, from: number, pieceChars: number): number {
  const limit = (starts[from] ?? 0) + pieceChars
  let to = from + 1
  while (to < starts.length - 1 && (starts[to + 1] ?? 0) <= limit) to += 1
  return to
}

/** Pieces end with a line where one ends in their last part: `.*` does not reach beyond it. */
function endOfPiece(text: string, from: number, pieceChars: number): number {
  const to = from + pieceChars
  if (to >= text.length) return text.length
  const line = text.lastIndexOf('\n', to)
  return line > to - pieceChars * SHARED_PART ? line : to
}
