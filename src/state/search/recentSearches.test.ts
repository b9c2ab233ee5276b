import { expect, test } from 'vitest'
import { withSearch } from './recentSearches.ts'

test('the newest comes first, each once', () => {
  expect(withSearch(['a', 'b'], 'c')).toEqual(['c', 'a', 'b'])
  expect(withSearch(['a', 'b'], 'b')).toEqual(['b', 'a'])
})

test('a search that grew replaces what it grew from', () => {
  expect(withSearch(['fle', 'b'], 'fleece')).toEqual(['fleece', 'b'])
  expect(withSearch(['b', 'fle'], 'fleece')).toEqual(['fleece', 'b', 'fle'])
})

test('a few are kept', () => {
  const many = Array.from({ length: 30 }, (_, at) => `word ${at}`)
  expect(withSearch(many, 'new')).toHaveLength(8)
})
