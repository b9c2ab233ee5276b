import { array, assert, nat, oneof, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { parseJsonPath } from './jsonPath.ts'
import { formatJsonPath } from './jsonTree.ts'

test('what was written is read again', () => {
  assert(
    property(array(oneof(nat(1e9), string())), (path) => {
      expect(parseJsonPath(formatJsonPath(path))).toEqual(path)
    }),
  )
})

test('pointers are understood too, with numbers as indexes', () => {
  expect(parseJsonPath('/response/output/1/action')).toEqual(['response', 'output', 1, 'action'])
  expect(parseJsonPath('/a~1b/~0')).toEqual(['a/b', '~'])
})

test('the part that makes sense is kept', () => {
  expect(parseJsonPath('a.b[oops].c')).toEqual(['a', 'b'])
  expect(parseJsonPath('')).toEqual([])
})
