import { describe, expect, it } from 'vitest'
import { cutPlace } from './cutPlace.ts'
import { formatJsonPath } from './jsonTree.ts'

describe('cutPlace', () => {
  it.each([
    ['{"a": 1, "list": [{"x": "y, ]"}, {"deep": [1, 2, "th', 'list[1].deep[2]'],
    ['{"a": [1, 2], "b": tr', 'b'],
    ['{"a": [', 'a[0]'],
    ['{"quote": "\\"", "next": {', 'next'],
    ['[[], [{', '[1][0]'],
    ['{', ''],
  ])('%s ends at %s', (text, path) => {
    expect(formatJsonPath(cutPlace(text))).toBe(path)
  })
})
