import { describe, expect, it } from 'vitest'
import type { Alignment } from '../../model/compare/alignment.ts'
import { countsBefore, hasEndedBy, neighbourDifference, rowOf, stopShown } from './rows.ts'

const alignment: Alignment = {
  basis: 'actions',
  divergence: 2,
  rows: [
    { a: 0, b: 0, relation: 'same', reasons: [] },
    { a: 1, b: 1, relation: 'similar', reasons: ['86 px apart'] },
    { a: 2, b: 2, relation: 'different', reasons: [] },
    { b: 3, relation: 'only-b', reasons: [] },
    { a: 3, b: 4, relation: 'same', reasons: [] },
    { a: 4, relation: 'only-a', reasons: [] },
  ],
}
const { rows } = alignment

describe('rowOf', () => {
  it('goes to where they part until a row is chosen', () => {
    expect(rowOf(alignment, undefined)).toBe(2)
    expect(rowOf({ rows, basis: 'actions' }, undefined)).toBe(0)
    expect(rowOf({ rows: [], basis: 'actions' }, undefined)).toBe(0)
  })

  it('finds the chosen stops again, by either side', () => {
    expect(rowOf(alignment, { a: 3, b: 4 })).toBe(4)
    expect(rowOf(alignment, { b: 3 })).toBe(3)
    expect(rowOf(alignment, { a: 99 })).toBe(5)
  })
})

describe('neighbourDifference', () => {
  it('leaves out what is same or similar, and ends at the ends', () => {
    expect(neighbourDifference(rows, 0, 1)).toBe(2)
    expect(neighbourDifference(rows, 3, 1)).toBe(5)
    expect(neighbourDifference(rows, 5, 1)).toBeUndefined()
    expect(neighbourDifference(rows, 5, -1)).toBe(3)
    expect(neighbourDifference(rows, 2, -1)).toBeUndefined()
  })
})

describe('stopShown', () => {
  it('shows the screen as the last stop left it where a side has none of its own', () => {
    expect(stopShown(rows, 3, 'a')).toEqual({ stop: 2, isOwn: false })
    expect(stopShown(rows, 3, 'b')).toEqual({ stop: 3, isOwn: true })
    expect(stopShown(rows.slice(3), 0, 'a')).toBeUndefined()
  })

  it('tells the end of a run from a row that only the other has', () => {
    expect(hasEndedBy(rows, 3, 'a')).toBe(false)
    expect(hasEndedBy(rows, 5, 'b')).toBe(true)
  })
})

describe('countsBefore', () => {
  it('counts up to where they part', () => {
    expect(countsBefore(alignment)).toEqual({ same: 1, similar: 1 })
    expect(countsBefore({ rows, basis: 'actions' })).toEqual({ same: 2, similar: 1 })
  })
})
