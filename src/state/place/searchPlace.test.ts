import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { NOWHERE, formatPlace, parsePlace } from './place.ts'

const wish = fc.record({
  text: fc
    .string({ unit: 'grapheme-composite', minLength: 1, maxLength: 60 })
    .filter((text) => text.trim() !== ''),
  matchCase: fc.boolean(),
  regex: fc.boolean(),
})

test('a search comes out of a link as it went in', () => {
  fc.assert(
    fc.property(wish, (search) => {
      const place = { ...NOWHERE, run: 'a', search }
      expect(parsePlace(formatPlace(place)).search).toEqual(search)
    }),
  )
})

test('without a search nothing of one is said', () => {
  const search = { text: ' ', matchCase: true, regex: false }
  expect(formatPlace({ ...NOWHERE, run: 'a', search })).toBe('#run=a')
  expect(parsePlace('#run=a&as=case')).toEqual({ ...NOWHERE, run: 'a' })
})

test('what is too long for a link is left out, and what does not hold is meant as usual', () => {
  const long = { text: 'x'.repeat(501), matchCase: false, regex: false }
  expect(formatPlace({ ...NOWHERE, run: 'a', search: long })).toBe('#run=a')
  expect(parsePlace(`#q=${'x'.repeat(501)}`)).toEqual(NOWHERE)
  expect(parsePlace('#q=a&as=__proto__').search).toEqual({
    text: 'a',
    matchCase: false,
    regex: false,
  })
})
