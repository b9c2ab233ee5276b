import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedWords } from './sharedWords.ts'

describe('sharedWords', () => {
  it('marks what only one run says', () => {
    const said = sharedWords(
      "I see the suggestion. I'll click on it",
      "I see the suggestion. I'll press Enter",
    )
    expect(said?.a.some(({ text, isOwn }) => isOwn && text.includes('click'))).toBe(true)
    expect(said?.b.some(({ text, isOwn }) => isOwn && text.includes('press'))).toBe(true)
  })

  it('marks nothing in texts that are the same, absent, or about something else', () => {
    expect(sharedWords('same', 'same')).toBeUndefined()
    expect(sharedWords(undefined, 'a')).toBeUndefined()
    expect(sharedWords('I will scroll down', 'Done, nothing left')).toBeUndefined()
  })

  it('leaves what is too long alone', () => {
    expect(sharedWords(`${'word '.repeat(2000)}a`, `${'word '.repeat(2000)}b`)).toBeUndefined()
  })

  it('keeps every character of both', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 60 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const said = sharedWords(a, b)
        if (said === undefined) return
        expect(said.a.map((piece) => piece.text).join('')).toBe(a)
        expect(said.b.map((piece) => piece.text).join('')).toBe(b)
      }),
    )
  })
})
