import { hashText } from '../../lib/text/hashText.ts'

/** Words of a text that are looked at: more do not change whether two texts are alike. */
const MAX_WORDS = 200
const MAX_CHARS = 4_000

/** The different words of a text as sorted numbers, so that two texts are compared in one pass. */
export function wordsOf(text: string): Float64Array {
  const words =
    text
      .slice(0, MAX_CHARS)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return Float64Array.from(
    [...new Set(words.slice(0, MAX_WORDS).map(hashText))].toSorted((a, b) => a - b),
  )
}

/** How many words two texts share, of those that both have on average: 0–1. */
export function sharedWords(a: Float64Array, b: Float64Array): number {
  if (a.length === 0 || b.length === 0) return 0
  let shared = 0
  let left = 0
  let right = 0
  while (left < a.length && right < b.length) {
    const wordA = a[left] ?? 0
    const wordB = b[right] ?? 0
    if (wordA === wordB) shared += 1
    if (wordA <= wordB) left += 1
    if (wordB <= wordA) right += 1
  }
  return (2 * shared) / (a.length + b.length)
}
