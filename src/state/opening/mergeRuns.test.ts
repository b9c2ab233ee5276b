import { describe, expect, it } from 'vitest'
import type { TrajectorySummary } from '../../model/summary.ts'
import type { FoundRun } from '../../worker/protocol.ts'
import { mergeRuns } from './mergeRuns.ts'
import { withSource } from '../session.ts'
import type { Run } from '../session.ts'

function aFound(run: string): FoundRun {
  const drop = run.slice(0, 2)
  return { run, drop, format: 'cua', root: run, layout: 'w1', reasons: [], files: 1, bytes: 1 }
}

function aSummary(fingerprint: string): TrajectorySummary {
  return {
    format: 'cua',
    writer: 'Cua agent',
    id: fingerprint,
    root: '',
    fingerprint,
    outcome: { status: 'completed', source: 'recorded' },
    turns: 1,
    usage: {},
    problems: 0,
    reading: 'complete',
  }
}

function aRun(key: string, fingerprint: string | undefined, change: Partial<Run> = {}): Run {
  return {
    key,
    found: aFound(key),
    alsoIn: [],
    summary: fingerprint === undefined ? undefined : aSummary(fingerprint),
    trajectory: undefined,
    phase: { kind: 'complete' },
    stale: false,
    ...change,
  }
}

describe('mergeRuns', () => {
  it('makes one row with two sources of the same run', () => {
    const { runs, replaced } = mergeRuns([aRun('d1a', 'x'), aRun('d1b', 'y'), aRun('d2a', 'x')])
    expect(runs.map((run) => [run.key, run.alsoIn.map((found) => found.run)])).toEqual([
      ['d1a', ['d2a']],
      ['d1b', []],
    ])
    expect([...replaced]).toEqual([['d2a', 'd1a']])
  })

  it('lets the whole stand for a copy that was cut', () => {
    const cut = {
      ...aSummary('x'),
      outcome: { status: 'incomplete', source: 'derived' },
      turns: 9,
    } as const
    const { replaced } = mergeRuns([aRun('d1a', 'x', { summary: cut }), aRun('d1b', 'x')])
    expect([...replaced]).toEqual([['d1a', 'd1b']])
    const short = { ...aSummary('x'), turns: 0 }
    const grown = mergeRuns([aRun('d1a', 'x', { summary: short }), aRun('d1b', 'x')])
    expect([...grown.replaced]).toEqual([['d1a', 'd1b']])
  })

  it('leaves runs alone whose fingerprint is not known yet', () => {
    const before = [aRun('d1a', undefined), aRun('d2a', undefined)]
    expect(mergeRuns(before).runs).toBe(before)
  })

  it('lets a fresh copy take over from a stale one, in its place', () => {
    const { runs, replaced } = mergeRuns([
      aRun('d1a', 'x', { stale: true }),
      aRun('d1b', 'y'),
      aRun('d2a', 'x'),
    ])
    expect(runs.map((run) => run.key)).toEqual(['d2a', 'd1b'])
    expect(runs[0]?.alsoIn.map((found) => found.run)).toEqual(['d1a'])
    expect(replaced.get('d1a')).toBe('d2a')
  })

  it('keeps every source when three copies meet one after the other', () => {
    const two = mergeRuns([aRun('d1a', 'x'), aRun('d2a', 'x')]).runs
    const three = mergeRuns([...two, aRun('d3a', 'x')]).runs
    expect(three.map((run) => run.alsoIn.map((found) => found.run))).toEqual([['d2a', 'd3a']])
  })
})

describe('withSource', () => {
  it('reads the row from another source and keeps its figures', () => {
    const [merged] = mergeRuns([aRun('d1a', 'x'), aRun('d2a', 'x')]).runs
    const other = merged?.alsoIn[0]
    if (merged === undefined || other === undefined) throw new Error('not merged')
    const switched = withSource({ ...merged, stale: true }, other, true)
    expect([switched.key, switched.found.run, switched.stale]).toEqual(['d2a', 'd2a', false])
    expect(switched.alsoIn.map((found) => found.run)).toEqual(['d1a'])
    expect(switched.summary?.fingerprint).toBe('x')
    expect(switched.phase.kind).toBe('listed')
  })
})
