import { array, assert, constantFrom, oneof, pre, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldCase, foldSpelling, isWhole, unfold } from './fold.ts'

const hard = oneof(
  constantFrom('İ', 'i', 'ı', 'I', 'ß', 'ẞ', 'ſ', 'ﬁ', 'ς', 'σ', 'Σ', 'µ', 'K', 'ŉ', 'ΐ', 'ᾳ'),
  constantFrom('e\u0301', 'é', '\u0301', '\u0307', '\u0345', 'ǰ', '가', '\u1100\u1161', '\u11a8'),
  constantFrom('😀', '\ud83d', '\ude00', '𐐀', 'a', 'Z', ' ', '\n', 'नि', 'q\u0323\u0307'),
  string({ unit: 'binary' }),
)
const texts = array(hard, { maxLength: 12 }).map((parts) => parts.join(''))

describe('folding', () => {
  it.each([
    ['STRASSE', 'straße'],
    ['istanbul', 'İSTANBUL'],
    ['caf\u00e9', 'CAFE\u0301'],
    ['ΣΊΣΥΦΟΣ', 'σίσυφος'],
    ['ﬁle', 'FILE'],
    ['\u1112\u1161\u11ab', '한'],
  ])('takes %s for %s', (a, b) => expect(foldCase(a).text).toBe(foldCase(b).text))

  it('keeps accents apart from their letters', () => {
    const folded = foldCase('x\u0323 cafe\u0301').text
    expect(isWhole(folded, { from: 0, to: 1 })).toBe(false)
    expect(folded).toContain('café')
    expect(foldCase('cafe').text).not.toBe(foldCase('café').text)
  })

  it('gives places in the text itself', () => {
    const text = 'an der Straße İn E\u0301t\u00e9'
    const folded = foldCase(text)
    expect(folded.isAligned).toBe(false)
    for (const [word, shown] of [
      ['strasse', 'Straße'],
      ['in', 'İn'],
      ['été', 'E\u0301t\u00e9'],
    ] as const) {
      const from = folded.text.indexOf(word)
      const [range] = unfold(text, foldCase, [{ from, to: from + word.length }])
      expect(text.slice(range?.from, range?.to)).toBe(shown)
    }
  })

  it.each([
    ['case', foldCase],
    ['spelling', foldSpelling],
  ])('%s: places, spellings and characters one by one agree', (_name, fold) => {
    assert(
      property(texts, texts, texts, (before, word, after) => {
        const text = before + word + after
        const folded = fold(text)
        expect(fold(text.normalize('NFD')).text).toBe(fold(text.normalize('NFC')).text)
        const clusters = [...text.matchAll(/[\s\S][\p{M}\u1160-\u11ff]*/gu)].map(([one]) => one)
        expect(clusters.map((one) => fold(one).text).join('')).toBe(folded.text)
        pre(folded.isAligned)
        const ranges = Array.from({ length: text.length }, (_, at) => ({ from: at, to: at + 1 }))
        const wholes = ranges.filter((range) => isWhole(folded.text, range))
        expect(unfold(text, fold, wholes)).toEqual(wholes)
      }),
      { numRuns: 400 },
    )
  })

  it('finds in a text whatever whole characters of it are searched', () => {
    assert(
      property(texts, texts, texts, (before, word, after) => {
        const text = `${before}|${word}|${after}`
        const folded = foldCase(text).text
        const wanted = foldCase(`|${word}|`).text
        const from = folded.indexOf(wanted)
        expect(from).toBeGreaterThanOrEqual(0)
        const to = from + wanted.length
        pre(isWhole(folded, { from, to }))
        const [range = { from: 0, to: 0 }] = unfold(text, foldCase, [{ from, to }])
        // A match that ends inside of ß takes all of it.
        expect(foldCase(text.slice(range.from, range.to)).text).toContain(wanted)
      }),
      { numRuns: 400 },
    )
  })
})
