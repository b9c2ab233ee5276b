import { describe, expect, it } from 'vitest'
import { aListedRun } from '../../testing/listedRun.ts'
import { arrange, neighbourOf } from './arrangedRuns.ts'
import { groupRuns } from './groupRuns.ts'
import { sumLibrary } from './librarySums.ts'
import { USUAL_LOOKS } from './libraryView.ts'

const completed = { status: 'completed', source: 'recorded' } as const
const failed = { status: 'failed', source: 'recorded' } as const
const running = { status: 'running', source: 'recorded' } as const
const counts = { escalated: 0, 'would-escalate': 0, allowed: 0 }

const runs = [
  aListedRun('r1', {
    workflow: 'billing',
    outcome: completed,
    turns: 2,
    durationMs: 1000,
    usage: { totalTokens: 10, cost: 0.25 },
    startedAt: 4,
    decisions: { ...counts, denied: 2, 'would-deny': 1 },
    denyingPolicies: [{ id: 'no-rm', denied: 2, wouldDeny: 1 }],
  }),
  aListedRun('r2', { outcome: completed, turns: 5, startedAt: 3 }),
  aListedRun('r3', {
    workflow: 'billing',
    outcome: failed,
    turns: 4,
    durationMs: 3000,
    usage: { inputTokens: 20, outputTokens: 10 },
    startedAt: 2,
    decisions: { ...counts, denied: 1, 'would-deny': 0 },
    denyingPolicies: [
      { id: 'no-net', denied: 0, wouldDeny: 5 },
      { id: 'no-rm', denied: 1, wouldDeny: 0 },
    ],
  }),
  aListedRun('r4', { workflow: 'intake', outcome: running, turns: 9, startedAt: 1 }),
  aListedRun('r5'),
]

describe('groupRuns', () => {
  it('keeps the order of the list, groups by their first run, the unknown last', () => {
    const groups = groupRuns(runs, 'workflow')
    expect(groups.map(({ name, runs }) => [name, runs.map(({ key }) => key)])).toEqual([
      ['billing', ['r1', 'r3']],
      ['intake', ['r4']],
      [undefined, ['r2', 'r5']],
    ])
    expect(new Set(groups.map(({ id }) => id)).size).toBe(3)
  })

  it('names a model with its provider', () => {
    const some = [
      aListedRun('a', { model: 'gpt-5', provider: 'openai' }),
      aListedRun('b', { model: 'gpt-5' }),
      aListedRun('c', { provider: 'openai' }),
    ]
    expect(groupRuns(some, 'model').map(({ name }) => name)).toEqual([
      'gpt-5 (openai)',
      'gpt-5',
      'openai',
    ])
  })

  it('sums what ended, medians of what is known, and cost with its count', () => {
    const [billing, intake] = groupRuns(runs, 'workflow')
    expect(billing?.sums).toMatchObject({
      ended: 2,
      completed: 1,
      medianTurns: 3,
      medianTokens: 20,
      medianDuration: 2000,
      cost: 0.25,
      costKnown: 1,
    })
    expect(intake?.sums).toMatchObject({ ended: 0, completed: 0, cost: undefined })
  })
})

describe('sumLibrary', () => {
  it('sums what is known and says of how many', () => {
    const sums = sumLibrary(runs)
    expect([sums.runs, sums.read, sums.cost, sums.costKnown]).toEqual([5, 4, 0.25, 1])
    expect([sums.turns, sums.medianTurns, sums.averageDuration, sums.durationKnown]).toEqual([
      20, 4.5, 2000, 2,
    ])
    expect([sums.denied, sums.wouldDeny, sums.escalated]).toEqual([3, 1, 0])
    expect(sums.policies).toEqual([
      { id: 'no-rm', denied: 3, wouldDeny: 1 },
      { id: 'no-net', denied: 0, wouldDeny: 5 },
    ])
    expect([...sums.statuses]).toEqual([
      ['completed', 2],
      ['failed', 1],
      ['running', 1],
      ['unread', 1],
    ])
  })

  it('knows nothing of nothing', () => {
    const { cost, turns, averageDuration, denied } = sumLibrary([])
    expect([cost, turns, averageDuration, denied]).toEqual(Array(4).fill(undefined))
  })
})

describe('the neighbours of a run', () => {
  it('follow the list as it is filtered, sorted and grouped', () => {
    const { runs: list } = arrange(runs, { ...USUAL_LOOKS, grouping: 'workflow' }, 0)
    expect(list.map(({ key }) => key)).toEqual(['r1', 'r3', 'r4', 'r2', 'r5'])
    expect(neighbourOf(list, 'r3', 1)?.key).toBe('r4')
    expect(neighbourOf(list, 'r3', -1)?.key).toBe('r1')
    expect(neighbourOf(list, 'r5', 1)).toBeUndefined()
    expect(neighbourOf(list, 'gone', 1)?.key).toBe('r1')
    expect(neighbourOf(list, 'gone', -1)).toBeUndefined()
  })
})
