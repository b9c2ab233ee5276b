import { expect, it } from 'vitest'
import { headOf } from './headOf.ts'

it.each([
  ['short', 'a\nb', 100, 5, 'a\nb'],
  ['many lines', 'a\nb\nc\nd', 100, 2, 'a\nb'],
  ['many characters', 'abcdef', 3, 5, 'abc'],
  ['as many lines as allowed, with an end', 'a\nb\n', 100, 2, 'a\nb\n'],
  ['a pair of surrogates at the edge', 'ab😀', 3, 5, 'ab'],
  ['nothing', '', 3, 5, ''],
])('%s', (_, text, chars, lines, head) => {
  expect(headOf(text, chars, lines)).toBe(head)
})
