import { describe, expect, it } from 'vitest'
import { rowAtPlace, rowColumns } from './rowColumns.ts'

describe('rowColumns', () => {
  it('shows all rows where there is room', () => {
    expect(rowColumns(10, 400, 3)).toEqual({ width: 40, scroll: 0, from: 0, to: 10 })
    expect(rowColumns(2, 400, 0).width).toBe(68)
  })

  it('shows a window around the selected one of thousands, not beyond the ends', () => {
    const middle = rowColumns(2000, 480, 1000)
    expect([middle.from, middle.to]).toEqual([995, 1006])
    expect(rowColumns(2000, 480, 0)).toMatchObject({ scroll: 0, from: 0, to: 10 })
    expect(rowColumns(2000, 480, 1999)).toMatchObject({ scroll: 2000 * 48 - 480, to: 2000 })
  })
})

describe('rowAtPlace', () => {
  it('finds the row under a place', () => {
    const columns = rowColumns(2000, 480, 1000)
    expect(rowAtPlace(columns, 240, 2000)).toBe(1000)
    expect(rowAtPlace(rowColumns(3, 400, 0), 399, 3)).toBe(2)
    expect(rowAtPlace(columns, -99_999, 2000)).toBe(0)
  })
})
