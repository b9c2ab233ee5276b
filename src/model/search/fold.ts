/** A text in the form in which it is searched. */
export interface Folded {
  readonly text: string
  /** Every character stands where it stood before. */
  readonly isAligned: boolean
}

/** All of Latin-1 but ß and µ is one unit long in both cases, and composed already. */
const NEEDS_CARE = /[^\0-\u00b4\u00b6-\u00de\u00e0-\u00ff]/
/** A character with what is written onto it; parts of Korean syllables join what is before them. */
const CLUSTER = /[\s\S][\p{M}\u1160-\u11ff]*/gu
const JOINS_BEFORE = /^[\p{M}\u1160-\u11ff]/u
/** `Σ` ends words as `ς`; `İ` becomes an i with a second dot. */
const SPECIAL = /ς|i\u0307/g

/**
 * Folds case and spelling: `STRASSE` and `straße`, `İstanbul` and `istanbul`, composed and
 * decomposed accents become the same. What is folded one character after the other gives the same
 * as all of it at once.
 */
export function foldCase(text: string): Folded {
  if (!NEEDS_CARE.test(text)) return { text: text.toLowerCase(), isAligned: true }
  const composed = text.normalize('NFC')
  const upper = composed.toUpperCase()
  const lower = upper.toLowerCase()
  const plain = lower.replace(SPECIAL, (found) => (found === 'ς' ? 'σ' : 'i'))
  const folded = plain.normalize('NFC')
  // Upper case never gets shorter, nor does lower case after it: equal lengths mean equal places.
  const isAligned =
    composed === text &&
    upper.length === text.length &&
    lower.length === upper.length &&
    plain.length === lower.length &&
    folded === plain &&
    // In capitals this mark is a letter of its own.
    !text.includes('\u0345')
  return { text: folded, isAligned }
}

/** Spelling alone, where case matters. */
export function foldSpelling(text: string): Folded {
  if (!NEEDS_CARE.test(text)) return { text, isAligned: true }
  const composed = text.normalize('NFC')
  return { text: composed, isAligned: composed === text }
}

export interface Range {
  readonly from: number
  readonly to: number
}

/**
 * Where ranges of a folded text stand in the text itself, in their order; a range that begins or
 * ends inside of a character takes all of it.
 */
export function unfold(
  text: string,
  fold: (text: string) => Folded,
  ranges: readonly Range[],
): readonly Range[] {
  const found = ranges.map(() => ({ from: text.length, to: text.length }))
  let at = 0
  let folded = 0
  for (const [cluster] of text.matchAll(CLUSTER)) {
    const end = folded + fold(cluster).text.length
    for (const [index, { from, to }] of ranges.entries()) {
      const one = found[index]
      if (one === undefined) continue
      if (from >= folded && from < end) one.from = at
      if (to > folded && to <= end) one.to = at + cluster.length
    }
    at += cluster.length
    folded = end
  }
  return found
}

/** Whether a range of a folded text does not cut through a character, such as e from its accent. */
export function isWhole(folded: string, { from, to }: Range): boolean {
  return isBoundary(folded, from) && isBoundary(folded, to)
}

function isBoundary(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  // Nothing of Latin joins what is before it.
  if (Number.isNaN(unit) || unit < 0x300 || at === 0) return true
  const before = text.charCodeAt(at - 1)
  const splitsPair = unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff
  return !splitsPair && !JOINS_BEFORE.test(text.slice(at, at + 2))
}
