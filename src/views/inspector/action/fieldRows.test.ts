import { describe, expect, test } from 'vitest'
import { parseJson } from '../../../lib/json/json.ts'
import type { JsonObject } from '../../../lib/json/json.ts'
import { anAction, aPoint } from '../../../testing/builders.ts'
import { prettyJson } from '../../shared/content/prettyJson.ts'
import { fieldRows, pointLines } from './fieldRows.ts'

const rowsOf = (fields: JsonObject) => fieldRows(anAction({ fields, points: [] }))

describe('fields', () => {
  test('coordinates go to their own line only when they were understood', () => {
    expect(fieldRows(anAction()).map((row) => row.name)).toEqual(['type', 'button'])
    expect(rowsOf({ x: 'left of the box', type: 'click' }).map((row) => row.name)).toEqual([
      'x',
      'type',
    ])
  })

  test('keys are keys, typed text is a block in full', () => {
    expect(rowsOf({ keys: ['ctrl', 'a'] })).toEqual([
      { kind: 'keys', name: 'keys', keys: ['ctrl', 'a'] },
    ])
    expect(rowsOf({ text: 'blankets' })).toEqual([
      { kind: 'block', name: 'text', text: 'blankets' },
    ])
    expect(rowsOf({ keys: [1, 2] })).toEqual([{ kind: 'value', name: 'keys', text: '[1,2]' }])
  })

  test('JSON arguments are laid out, anything else stays as it is', () => {
    expect(rowsOf({ arguments: '{"a":1}' })).toEqual([
      { kind: 'block', name: 'arguments', text: '{ "a": 1 }' },
    ])
    expect(rowsOf({ arguments: "{path: 'C:\\x'}" })).toEqual([
      { kind: 'value', name: 'arguments', text: "{path: 'C:\\x'}" },
    ])
    expect(prettyJson("{'success': True}")).toBeUndefined()
    expect(prettyJson('12')).toBeUndefined()
  })

  test('unknown fields of any shape survive', () => {
    const fields = parseJson('{"__proto__": {"a": 1}, "zoom": null, "deep": [[1]]}')
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
      throw new Error('no')
    expect(
      fieldRows({ fields: Object.assign(Object.create(null), fields), points: [] }),
    ).toHaveLength(3)
  })
})

describe('points', () => {
  test('the space is said, with the size when it is known', () => {
    const point = aPoint({ x: 359, y: 273 })
    expect(pointLines([point], { width: 1512, height: 857 })).toEqual([
      { name: 'x, y', text: '359, 273', note: 'px of 1512×857, as recorded' },
    ])
    expect(pointLines([point], undefined)[0]?.note).toBe('screenshot px, as recorded')
    expect(pointLines([aPoint({ space: 'per-mille', origin: 'model' })], undefined)[0]?.note).toBe(
      'of the image, 0–1000, by the model',
    )
  })

  test('zero is a coordinate, and paths are counted', () => {
    const points = [
      aPoint({ role: 'start', x: 0, y: 0 }),
      aPoint({ role: 'path' }),
      aPoint({ role: 'path' }),
      aPoint({ role: 'end', x: 1.23456, y: -4 }),
    ]
    expect(pointLines(points, undefined).map((line) => [line.name, line.text])).toEqual([
      ['start', '0, 0'],
      ['end', '1.2346, -4'],
      ['path', '2 points'],
    ])
  })
})
