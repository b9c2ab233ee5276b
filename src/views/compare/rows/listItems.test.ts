import { describe, expect, it } from 'vitest'
import type { Alignment } from '../../../model/compare/alignment.ts'
import { itemOfRow, listItems, rowAfter } from './listItems.ts'

const relations = ['same', 'same', 'similar', 'different', 'same', 'only-a'] as const
const alignment: Alignment = {
  basis: 'actions',
  divergence: 3,
  rows: relations.map((relation, a) => ({ a, relation, reasons: [] })),
}

describe('listItems', () => {
  it('has every row, and a line where the runs part', () => {
    const kinds = listItems(alignment, false).map(({ kind }) => kind)
    expect(kinds).toEqual(['row', 'row', 'row', 'divergence', 'row', 'row', 'row'])
  })

  it('counts what is the same instead of showing it', () => {
    expect(listItems(alignment, true)).toEqual([
      { kind: 'alike', rows: 2 },
      { kind: 'row', row: 2 },
      { kind: 'divergence' },
      { kind: 'row', row: 3 },
      { kind: 'alike', rows: 1 },
      { kind: 'row', row: 5 },
    ])
  })
})

describe('rowAfter', () => {
  const items = listItems(alignment, true)

  it('steps over what is left out, and stays at the ends', () => {
    expect(rowAfter(items, 3, 1)).toBe(5)
    expect(rowAfter(items, 5, 1)).toBe(5)
    expect(rowAfter(items, 3, -10)).toBe(2)
  })

  it('goes on from a row that is left out', () => {
    expect(rowAfter(items, 4, 1)).toBe(5)
    expect(rowAfter(items, 4, -1)).toBe(3)
    expect(rowAfter([], 0, 1)).toBeUndefined()
  })

  it('finds the line of a row', () => {
    expect(itemOfRow(items, 3)).toBe(3)
    expect(itemOfRow(items, 1)).toBe(0)
  })
})
