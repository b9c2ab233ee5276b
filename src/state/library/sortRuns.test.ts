import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aListedRun } from '../../testing/listedRun.ts'
import type { Run } from '../session.ts'
import { COLUMN_IDS, valueOf } from './columns.ts'
import { NEWEST_FIRST, nextSorting, sortRuns } from './sortRuns.ts'

const roots = (list: readonly Run[]): readonly string[] => list.map(({ found }) => found.root)

const runs = [
  aListedRun('r9', { startedAt: 1, turns: 3, usage: { cost: 0.5 } }),
  aListedRun('r10', { startedAt: 3, turns: 1 }),
  aListedRun('r11'),
  aListedRun('r2', { startedAt: 2, turns: 8, outcome: { status: 'failed', source: 'derived' } }),
]

describe('sortRuns', () => {
  it('is newest first, and what is not read yet last', () => {
    expect(roots(sortRuns(runs, NEWEST_FIRST))).toEqual(['r10', 'r2', 'r9', 'r11'])
  })

  it('keeps the unknown last in both directions', () => {
    const cost = nextSorting(NEWEST_FIRST, 'cost')
    expect(cost).toEqual({ column: 'cost', descending: true })
    expect(roots(sortRuns(runs, cost))[0]).toBe('r9')
    expect(roots(sortRuns(runs, nextSorting(cost, 'cost')))[0]).toBe('r9')
  })

  it('follows the direction among equal values and among unread runs', () => {
    const days = ['2026-03-01', '2026-03-02', '2026-03-10'].map((root) => aListedRun(root))
    expect(roots(sortRuns(days, NEWEST_FIRST))).toEqual(['2026-03-10', '2026-03-02', '2026-03-01'])
  })

  it('sorts names by their numbers', () => {
    const names = nextSorting(NEWEST_FIRST, 'run')
    expect(roots(sortRuns(runs, names))).toEqual(['r2', 'r9', 'r10', 'r11'])
  })

  it('does not depend on the order of arrival, loses none, and keeps the unknown last', () => {
    const aRun = fc.record(
      {
        turns: fc.nat(3),
        usage: fc.constantFrom({}, { cost: 0 }, { cost: 0.1 }),
        startedAt: fc.nat(3),
      },
      { requiredKeys: ['turns', 'usage'] },
    )
    fc.assert(
      fc.property(
        fc.array(fc.option(aRun, { nil: undefined }), { maxLength: 12 }),
        fc.constantFrom(...COLUMN_IDS),
        fc.boolean(),
        (summaries, column, descending) => {
          const list = summaries.map((summary, index) => aListedRun(`f/${index}`, summary))
          const sorted = sortRuns(list, { column, descending })
          expect(roots(sortRuns(list.toReversed(), { column, descending }))).toEqual(roots(sorted))
          expect(roots(sorted).toSorted()).toEqual(roots(list).toSorted())
          const known = sorted.map((run) => valueOf(run, column) !== undefined)
          expect(known).toEqual(known.toSorted((a, b) => Number(b) - Number(a)))
        },
      ),
    )
  })
})
