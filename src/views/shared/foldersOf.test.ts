import { expect, it } from 'vitest'
import { foldersOf } from './foldersOf.ts'

it('lists every folder once, the top first, numbers in order', () => {
  const paths = ['a/turn_10/x.json', 'a/turn_9/x.json', 'a/turn_9/y.json', 'b.json']
  expect(foldersOf(paths, 10)).toEqual(['', 'a', 'a/turn_9', 'a/turn_10'])
  expect(foldersOf(paths, 2)).toEqual(['', 'a'])
})
