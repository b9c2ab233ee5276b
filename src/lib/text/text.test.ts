import { assert, integer, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neutralise, oneLine } from './text.ts'

describe('neutralise', () => {
  it('shows direction overrides and controls as replacement characters', () => {
    expect(neutralise('a\u202Eb\u2066c\u0000d\u0085e')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe')
  })

  it('keeps lines, tabs and other scripts', () => {
    expect(neutralise('a\r\nb\tשלום 漢字 👩‍👩‍👧')).toBe('a\nb\tשלום 漢字 👩‍👩‍👧')
  })
})

describe('oneLine', () => {
  it('collapses white space and marks a cut', () => {
    expect(oneLine('  a\n\n b\t c ', 20)).toBe('a b c')
    expect(oneLine('abcdef', 4)).toBe('abc…')
  })

  it('never splits a pair, never exceeds the limit, never keeps an override', () => {
    assert(
      property(string({ unit: 'binary' }), integer({ min: 2, max: 30 }), (text, limit) => {
        const line = oneLine(text, limit)
        expect(line.length).toBeLessThanOrEqual(limit)
        expect(line).not.toMatch(/[\u202A-\u202E\u2066-\u2069\n]/)
      }),
    )
  })
})
