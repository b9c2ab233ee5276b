import { patternMatcher } from './matchPattern.ts'
import type { Match, Matcher } from './matchWords.ts'
import { wordMatcher } from './matchWords.ts'
import { judgePattern } from './pattern/judgePattern.ts'
import type { SearchQuery } from './searchQuery.ts'
import { countOf, textAt } from './textBlock.ts'

/**
 * How a wish is looked for; undefined where filter words alone say what is wanted, and for patterns
 * that are refused.
 */
export function matcherOf(
  query: SearchQuery,
  onGivenUp: (match: Pick<Match, 'index'>) => void,
  now: () => number,
): Matcher | undefined {
  const { pattern, words, matchCase } = query
  if (pattern !== undefined) {
    const verdict = judgePattern(pattern.source)
    if (verdict.kind === 'refused') return undefined
    const { pieceChars } = verdict
    return patternMatcher({ source: pattern.source, matchCase, pieceChars, onGivenUp, now })
  }
  if (words.some(({ negated }) => !negated)) return wordMatcher(query)
  return undefined
}

/** Every text, and nothing found in it: for filter words that speak of texts. */
export const everyText: Matcher = function* (block) {
  for (let index = 0; index < countOf(block); index += 1) {
    if (textAt(block, index).trim() !== '') yield { index, ranges: [], more: 0 }
  }
}
