import { expect, it } from 'vitest'
import { splitLines } from './splitLines.ts'

const text = 'one\ntwo\nthree\nfour\n'

it.each([
  ['in the middle', 1, 2, 3, ['one\n', 'two\nthree', 'four\n']],
  ['at the start', 1, 1, 1, ['', 'one', 'two\nthree\nfour\n']],
  ['at the end', 1, 4, 4, ['one\ntwo\nthree\n', 'four', '']],
  ['past the end', 1, 3, 99, ['one\ntwo\n', 'three\nfour\n', '']],
  ['behind the end', 1, 50, 60, [text, '', '']],
  ['of a later page', 11, 12, 12, ['one\n', 'two', 'three\nfour\n']],
  ['begun on the page before', 11, 9, 11, ['', 'one', 'two\nthree\nfour\n']],
  ['written backwards', 1, 2, 1, ['one\n', 'two', 'three\nfour\n']],
])('lines %s', (_, firstLine, from, to, [before, inside, after]) => {
  expect(splitLines(text, firstLine, { from, to })).toEqual({ before, inside, after })
})
