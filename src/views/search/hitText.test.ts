import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hitPieces } from './hitText.ts'

const join = (pieces: ReturnType<typeof hitPieces>) =>
  pieces.map(({ text, found }) => (found ? `[${text}]` : text)).join('')

describe('hitPieces', () => {
  it('marks what was found', () => {
    const found = [
      { from: 2, to: 5 },
      { from: 6, to: 9 },
    ]
    expect(join(hitPieces({ text: 'a big red box', found }))).toBe('a [big] [red] box')
  })

  it('keeps the first found word in sight, from the beginning of a word on', () => {
    const text = `${'word '.repeat(40)}here and ${'more '.repeat(80)}`
    const shown = join(hitPieces({ text, found: [{ from: 200, to: 204 }] }))
    expect(shown).toMatch(/^…word (?:word )+\[here\] and more/)
    expect(shown.indexOf('[')).toBeLessThan(42)
    expect(shown).toMatch(/…$/)
    expect(shown.length).toBeLessThan(240)
  })

  it('shows no more of a hostile text than fits, whatever is marked in it', () => {
    const range = fc.tuple(fc.nat(3000), fc.nat(40)).map(([from, length]) => ({
      from,
      to: from + length,
    }))
    fc.assert(
      fc.property(fc.string({ maxLength: 3000 }), fc.array(range), (text, ranges) => {
        const found = ranges
          .filter(({ to }) => to <= text.length)
          .toSorted((a, b) => a.from - b.from)
        const shown = hitPieces({ text, found })
          .map((piece) => piece.text)
          .join('')
        expect(shown.length).toBeLessThanOrEqual(222)
      }),
    )
  })

  it('does not let a direction override rearrange the row', () => {
    expect(join(hitPieces({ text: 'a\u202Eb', found: [{ from: 2, to: 3 }] }))).toBe('a\uFFFD[b]')
  })
})
