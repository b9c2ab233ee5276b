import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aTurn } from '../../../testing/builders.ts'
import {
  callBars,
  callColumns,
  columnAt,
  columnsInSight,
  outputScale,
  scrollTo,
} from './callColumns.ts'
import type { CallBar } from './callColumns.ts'

function bar(input: number, output: number): CallBar {
  return { turn: 0, input, output, cached: undefined }
}

test('a call is a turn that called a model or tells what it took', () => {
  const turns = [
    aTurn({ index: 0, usage: { inputTokens: 10, outputTokens: 2 } }),
    aTurn({ index: 1 }),
    aTurn({ index: 2, call: { attempts: 1, earlierRequests: [] } }),
  ]
  expect(callBars({ turns })).toEqual([
    { turn: 0, input: 10, cached: undefined, output: 2 },
    { turn: 2, input: undefined, cached: undefined, output: undefined },
  ])
})

test('few calls fill the room, many scroll, and only those in sight are drawn', () => {
  expect(callColumns(17, 1000).total).toBeLessThanOrEqual(1000)
  const many = callColumns(1000, 800)
  expect(many.total).toBeGreaterThan(800)
  const { from, to } = columnsInSight(many, 3000, 800)
  expect(to - from).toBeLessThanOrEqual(800 / many.width + 2)
  expect(columnAt(many, 3005)).toBe(from)
  expect(columnAt(many, -1)).toBeUndefined()
  expect(columnAt(many, many.total + 1)).toBeUndefined()
})

test('whichever call is chosen comes into sight', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2000 }),
      fc.integer({ min: 100, max: 1500 }),
      fc.nat({ max: 1999 }),
      fc.nat({ max: 30_000 }),
      (count, room, wanted, before) => {
        const columns = callColumns(count, room)
        const column = wanted % count
        const most = Math.max(0, columns.total - room)
        const scrolled = scrollTo(columns, column, Math.min(before, most), room)
        const sight = columnsInSight(columns, scrolled, room)
        expect(column >= sight.from && column < sight.to).toBe(true)
        expect(scrolled >= 0 && scrolled <= Math.max(most, 0)).toBe(true)
      },
    ),
    { examples: [[3, 217, 2, 0]] },
  )
})

test('answers are drawn larger as long as none is taller than the tallest request', () => {
  expect(outputScale([bar(6000, 150), bar(5000, 600)])).toBe(10)
  expect(outputScale([bar(6000, 1900)])).toBe(3)
  expect(outputScale([bar(100, 500)])).toBe(1)
})
