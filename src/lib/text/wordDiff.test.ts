import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDiff } from './wordDiff.ts'

const text = fc
  .array(fc.constantFrom('a', 'bc', 'ä', '😀', ' ', '\n', ',', 'word'))
  .map((parts) => parts.join(''))

test('both sides can be put together again', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDiff(before, after)
      const side = (left: 'removed' | 'added') =>
        pieces.flatMap((piece) => (piece.kind === left ? [] : [piece.text])).join('')
      expect(side('added')).toBe(before)
      expect(side('removed')).toBe(after)
    }),
  )
})

test('only the words that differ are told, whole', () => {
  expect(wordDiff('I click the button now', 'I click the link now')).toEqual([
    { kind: 'same', text: 'I click the ' },
    { kind: 'removed', text: 'button' },
    { kind: 'added', text: 'link' },
    { kind: 'same', text: ' now' },
  ])
  expect(wordDiff('same', 'same')).toEqual([{ kind: 'same', text: 'same' }])
  expect(wordDiff('', '')).toEqual([])
  expect(wordDiff('prefix', 'preface')).toEqual([
    { kind: 'removed', text: 'prefix' },
    { kind: 'added', text: 'preface' },
  ])
})

test('a text of very many words is compared by line, and in time', () => {
  const lines = Array.from({ length: 4_000 }, (_, at) => `line ${at} of a log`)
  const before = lines.join('\n')
  const after = lines.with(2_000, 'line two thousand, changed').join('\n')
  const started = performance.now()
  const pieces = wordDiff(before, after)
  expect(performance.now() - started).toBeLessThan(1_000)
  expect(pieces.filter(({ kind }) => kind !== 'same').length).toBeGreaterThan(0)
})
