import { expect, it } from 'vitest'
import {
  cellAfterKey,
  cellAt,
  matrixLayout,
  placeOf,
  scrollAround,
  scrollTo,
} from './matrixLayout.ts'

const small = matrixLayout(16, 17, 1_400)
const large = matrixLayout(1_000, 1_000, 1_000)

it('fills the room with few calls, and scrolls with many', () => {
  expect(small.content.width).toBeGreaterThan(1_200)
  expect(small.viewport).toEqual(small.content)
  expect(large.viewport.width).toBe(1_000)
  expect(large.viewport.height).toBeLessThan(300)
  expect(large.content.width).toBeGreaterThan(3_000)
})

it('finds the cell under a point, wherever it was scrolled to', () => {
  const scroll = { left: 600, top: 900 }
  const at = { row: 260, call: 310 }
  const place = placeOf(large, scroll, at)
  expect(cellAt(large, scroll, { x: place.x + 1, y: place.y + 1 })).toEqual(at)
  expect(cellAt(large, scroll, { x: 3, y: 100 })).toBeUndefined()
  expect(cellAt(small, { left: 0, top: 0 }, { x: 5_000, y: 30 })).toBeUndefined()
})

it('scrolls no further than a cell needs', () => {
  const scroll = scrollTo(large, { left: 0, top: 0 }, { row: 999, call: 999 })
  const place = placeOf(large, scroll, { row: 999, call: 999 })
  expect(place.x + large.cell.width).toBe(large.viewport.width)
  expect(place.y + large.cell.height).toBe(large.viewport.height)
  expect(scrollTo(large, scroll, { row: 998, call: 998 })).toEqual(scroll)
})

it('shows what lies around a cell that was out of sight', () => {
  const at = { row: 500, call: 500 }
  const scroll = scrollAround(large, { left: 0, top: 0 }, at)
  const { x, y } = placeOf(large, scroll, at)
  expect(Math.abs(x - 500)).toBeLessThan(50)
  expect(Math.abs(y - 144)).toBeLessThan(20)
  expect(scrollAround(large, scroll, { row: 501, call: 499 })).toEqual(scroll)
})

function key(name: string, isWide = false) {
  return cellAfterKey(small, { row: 3, call: 0 }, name, isWide)
}

it('goes by keys, and stays inside', () => {
  expect(key('ArrowRight')).toEqual({ row: 3, call: 1 })
  expect(key('ArrowLeft')).toEqual({ row: 3, call: 0 })
  expect(key('End', true)).toEqual({ row: 15, call: 16 })
  expect(key('a')).toBeUndefined()
})
