import { beforeEach, describe, expect, it } from 'vitest'
import type { FoundRun } from '../worker/protocol.ts'
import { addDrop, addRuns, changeRun, changeRuns, forgetDrop, useSession } from './session.ts'

function aFound(run: string, drop: string): FoundRun {
  return { run, drop, format: 'cua', root: run, layout: 'w1', reasons: [], files: 1, bytes: 1 }
}

beforeEach(() => {
  useSession.setState({ drops: [], runs: [], notice: undefined })
  for (const id of ['d1', 'd2'])
    addDrop({ id, name: id, startedAt: 0, listed: true, phase: { kind: 'cancelled' } })
  addRuns([aFound('a', 'd1'), aFound('b', 'd1'), aFound('c', 'd2')])
})

describe('session', () => {
  it('takes the runs of a closed drop out, but not those that another drop holds too', () => {
    changeRun('a', { alsoIn: [aFound('a2', 'd2')] })
    forgetDrop('d1')
    const { drops, runs } = useSession.getState()
    expect(drops.map(({ id }) => id)).toEqual(['d2'])
    expect(runs.map((run) => [run.key, run.found.drop, run.alsoIn.length])).toEqual([
      ['a2', 'd2', 0],
      ['c', 'd2', 0],
    ])
  })

  it('forgets a second source when its drop is closed', () => {
    changeRun('a', { alsoIn: [aFound('a2', 'd2')] })
    forgetDrop('d2')
    expect(useSession.getState().runs.map((run) => [run.key, run.alsoIn.length])).toEqual([
      ['a', 0],
      ['b', 0],
    ])
  })

  it('changes many rows in one update and leaves the others as they are', () => {
    let updates = 0
    const stop = useSession.subscribe(() => {
      updates += 1
    })
    const before = useSession.getState().runs
    changeRuns(new Map(['a', 'c'].map((key) => [key, { stale: true }])))
    stop()
    const after = useSession.getState().runs
    expect(updates).toBe(1)
    expect(after.map(({ stale }) => stale)).toEqual([true, false, true])
    expect(after[1]).toBe(before[1])
  })
})
