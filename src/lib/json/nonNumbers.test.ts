import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutNonNumbers } from './nonNumbers.ts'

describe('withoutNonNumbers', () => {
  it('replaces what is no number, outside of strings only', () => {
    const text = '{"NaN": NaN, "a": [-Infinity, Infinity, 1], "b": "say \\"NaN\\" Infinity"}'
    expect(JSON.parse(withoutNonNumbers(text) ?? '')).toEqual({
      NaN: null,
      a: [null, null, 1],
      b: 'say "NaN" Infinity',
    })
  })

  it('says when there is nothing to replace', () => {
    expect(withoutNonNumbers('{"a": 1}')).toBeUndefined()
    expect(withoutNonNumbers('{"a": "NaN", "cut')).toBeUndefined()
  })

  it('leaves every string as it is', () => {
    assert(
      property(string(), (text) => {
        const json = `[${JSON.stringify(text)}, NaN]`
        expect(JSON.parse(withoutNonNumbers(json) ?? '')).toEqual([text, null])
      }),
    )
  })
})
