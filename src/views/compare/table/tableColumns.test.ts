import { describe, expect, it } from 'vitest'
import { aListedRun } from '../../../testing/listedRun.ts'
import { nextTableSorting, sortEntries } from './tableColumns.ts'
import type { TableEntry } from './tableColumns.ts'

const entry = (id: string, cost: number | undefined, isReference = false): TableEntry => ({
  run: aListedRun(id, { turns: 3, usage: cost === undefined ? {} : { cost } }),
  isReference,
  row: undefined,
  error: undefined,
})
const entries = [entry('a', 0.5, true), entry('b', undefined), entry('c', 0.9), entry('d', 0.1)]
const sorted = (descending: boolean) =>
  sortEntries(entries, { column: 'cost', descending }).map(({ run }) => run.key)

describe('sortEntries', () => {
  it('keeps the reference first and what is unknown last, either way', () => {
    expect(sorted(false)).toEqual(['a', 'd', 'c', 'b'])
    expect(sorted(true)).toEqual(['a', 'c', 'd', 'b'])
    expect(sortEntries(entries, undefined)).toBe(entries)
  })

  it('turns round, and ends, with the same column again', () => {
    const first = nextTableSorting(undefined, 'turns')
    expect(first).toEqual({ column: 'turns', descending: false })
    const second = nextTableSorting(first, 'turns')
    expect(second?.descending).toBe(true)
    expect(nextTableSorting(second, 'turns')).toBeUndefined()
    expect(nextTableSorting(second, 'cost')).toEqual({ column: 'cost', descending: false })
  })
})
