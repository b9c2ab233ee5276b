import { assert, jsonValue, property } from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson } from './json.ts'
import { layOutJson } from './layOutJson.ts'

test('what is short stays on one line', () => {
  expect(layOutJson({ type: 'click', at: [359, 273] })).toBe(
    '{ "type": "click", "at": [359, 273] }',
  )
  expect(layOutJson({ text: 'a'.repeat(60), at: [1, 2], none: {} })).toBe(
    `{\n  "text": "${'a'.repeat(60)}",\n  "at": [1, 2],\n  "none": {}\n}`,
  )
})

test('it is the same JSON', () => {
  assert(
    property(jsonValue(), (value) => {
      const json = parseJson(JSON.stringify(value))
      expect(parseJson(layOutJson(json))).toEqual(json)
    }),
  )
})
