import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { middleEllipsis } from './middleEllipsis.ts'

describe('middleEllipsis', () => {
  it('keeps both ends', () => {
    expect(middleEllipsis('2025-09-14_claude-sonnet_033144_e61e', 33)).toBe(
      '2025-09-14_claude-so…_033144_e61e',
    )
    expect(middleEllipsis('short', 33)).toBe('short')
  })

  it('never exceeds the limit and never splits a pair', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-composite' }),
        fc.integer({ min: 3, max: 40 }),
        (text, limit) => {
          const cut = middleEllipsis(text, limit)
          expect(cut.length).toBeLessThanOrEqual(limit)
          // Throws on half of a pair.
          expect(() => encodeURIComponent(cut)).not.toThrow()
        },
      ),
    )
  })
})
