import { foldCase, foldSpelling, isWhole, unfold } from './fold.ts'
import type { Range } from './fold.ts'
import type { SearchQuery } from './searchQuery.ts'
import { foldedAt, indexAt, textAt } from './textBlock.ts'
import type { TextBlock } from './textBlock.ts'

/** A text in which all was found. */
export interface Match {
  readonly index: number
  /** In the text itself: one for each word. */
  readonly ranges: readonly Range[]
  /** How often the words stand there beyond that, counted up to `MAX_MORE`. */
  readonly more: number
}

/** Finds the texts of a block, in order. Told the time between texts, it may stop early. */
export type Matcher = (block: TextBlock) => Generator<Match>

export const MAX_MORE = 99

/** Texts that hold all words and none of those that are left out. */
export function wordMatcher({ words, matchCase }: SearchQuery): Matcher {
  const fold = matchCase ? foldSpelling : foldCase
  const wanted = words.filter(({ negated }) => !negated).map(({ text }) => text)
  const unwanted = words.filter(({ negated }) => negated).map(({ text }) => fold(text).text)
  // The longest word is in the fewest texts.
  const rarest = wanted.toSorted((a, b) => b.length - a.length)[0] ?? ''
  const needle = foldCase(rarest).text
  const needles = wanted.map((word) => fold(word).text)

  function matchAt(block: TextBlock, index: number): Match | undefined {
    const text = textAt(block, index)
    const folded = matchCase ? fold(text).text : foldedAt(block, index)
    if (unwanted.some((word) => placesOf(folded, word, 1).length > 0)) return undefined
    const ranges: Range[] = []
    let more = 0
    for (const word of needles) {
      const places = placesOf(folded, word, MAX_MORE)
      const [first] = places
      if (first === undefined) return undefined
      ranges.push({ from: first, to: first + word.length })
      more += places.length - 1
    }
    const inText = folded === text || !mayMove(block, text) ? ranges : unfold(text, fold, ranges)
    return { index, ranges: inText, more: Math.min(more, MAX_MORE) }
  }

  return function* find(block) {
    const { folded, foldedStarts } = block
    let at = folded.indexOf(needle)
    while (at >= 0) {
      const index = indexAt(foldedStarts, at)
      const match = matchAt(block, index)
      if (match !== undefined) yield match
      const next = foldedStarts[index + 1]
      at = next === undefined || next > folded.length ? -1 : folded.indexOf(needle, next)
    }
  }
}

/** Whether folded characters may stand elsewhere than in the text: never where blocks share starts. */
function mayMove({ starts, foldedStarts }: TextBlock, text: string): boolean {
  return starts !== foldedStarts || !foldSpelling(text).isAligned
}

function placesOf(text: string, word: string, most: number): readonly number[] {
  const places: number[] = []
  let at = text.indexOf(word)
  while (at >= 0 && places.length < most) {
    if (isWhole(text, { from: at, to: at + word.length })) places.push(at)
    at = text.indexOf(word, at + Math.max(1, word.length))
  }
  return places
}
