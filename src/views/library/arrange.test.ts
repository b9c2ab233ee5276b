import { describe, expect, it } from 'vitest'
import type { TrajectorySummary } from '../../model/summary.ts'
import type { Run } from '../../state/session.ts'
import { NEWEST_FIRST, filterRuns, nextSorting, sortRuns } from './arrange.ts'
import { sumLibrary } from './librarySums.ts'
import { nextRow } from './nextRow.ts'

function aRun(root: string, change: Partial<TrajectorySummary> | undefined): Run {
  return {
    key: root,
    found: {
      run: root,
      drop: 'd1',
      format: 'cua',
      root,
      layout: 'w1',
      reasons: [],
      files: 1,
      bytes: 1,
    },
    alsoIn: [],
    summary: change && {
      format: 'cua',
      writer: 'Cua agent',
      id: root,
      root,
      fingerprint: root,
      outcome: { status: 'completed', source: 'recorded' },
      turns: 1,
      usage: {},
      problems: 0,
      reading: 'complete',
      ...change,
    },
    trajectory: undefined,
    phase: { kind: 'listed' },
    stale: false,
  }
}

const runs = [
  aRun('r9', { startedAt: 1, turns: 3, task: 'Search for tents', usage: { cost: 0.5 } }),
  aRun('r10', { startedAt: 3, turns: 1, model: 'claude-opus', problems: 2 }),
  aRun('r11', undefined),
  aRun('r2', { startedAt: 2, turns: 8, outcome: { status: 'failed', source: 'derived' } }),
]
const roots = (list: readonly Run[]): readonly string[] => list.map(({ found }) => found.root)

describe('the list of runs', () => {
  it('is newest first, and what is not read yet last', () => {
    expect(roots(sortRuns(runs, NEWEST_FIRST))).toEqual(['r10', 'r2', 'r9', 'r11'])
  })

  it('keeps the unknown last in both directions', () => {
    const cost = nextSorting(NEWEST_FIRST, 'cost')
    expect(cost).toEqual({ column: 'cost', descending: true })
    expect(roots(sortRuns(runs, cost))[0]).toBe('r9')
    expect(roots(sortRuns(runs, nextSorting(cost, 'cost')))[0]).toBe('r9')
  })

  it('sorts names by their numbers', () => {
    const names = nextSorting(NEWEST_FIRST, 'run')
    expect(roots(sortRuns(runs, names))).toEqual(['r2', 'r9', 'r10', 'r11'])
  })

  it('filters by every word, in id, task, model and folder, and by status', () => {
    expect(roots(filterRuns(runs, 'tents SEARCH', 'any'))).toEqual(['r9'])
    expect(roots(filterRuns(runs, 'opus', 'any'))).toEqual(['r10'])
    expect(roots(filterRuns(runs, 'r1', 'unread'))).toEqual(['r11'])
    expect(roots(filterRuns(runs, '', 'failed'))).toEqual(['r2'])
  })

  it('sums what is known and says of how many', () => {
    const sums = sumLibrary(runs)
    expect([sums.runs, sums.read, sums.cost, sums.costKnown]).toEqual([4, 3, 0.5, 1])
    expect([sums.turns, sums.medianTurns, sums.problems]).toEqual([12, 3, 2])
    expect(sumLibrary([]).cost).toBeUndefined()
  })

  it('moves with the keys and stays inside', () => {
    expect(nextRow('ArrowDown', -1, 5, 3)).toBe(0)
    expect(nextRow('PageDown', 3, 5, 3)).toBe(4)
    expect(nextRow('ArrowUp', 0, 5, 3)).toBe(0)
    expect(nextRow('End', 0, 5, 3)).toBe(4)
    expect(nextRow('End', 0, 0, 3)).toBeUndefined()
    expect(nextRow('constructor', 0, 5, 3)).toBeUndefined()
  })
})
