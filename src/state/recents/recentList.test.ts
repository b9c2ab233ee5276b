import { describe, expect, it } from 'vitest'
import type { TrajectorySummary } from '../../model/summary.ts'
import { MAX_RECENTS, findInRecents, sameRecent, withRecent, withSummaries } from './recentList.ts'
import type { Recent } from './recentList.ts'

function aRecent(id: string, change: Partial<Recent> = {}): Recent {
  return {
    id,
    name: id,
    when: 0,
    formats: ['cua'],
    runs: [{ root: 'run', id: undefined, fingerprint: undefined }],
    runCount: 1,
    turns: undefined,
    cost: undefined,
    origin: 'again',
    handles: [],
    ...change,
  }
}

const summary: TrajectorySummary = {
  format: 'cua',
  writer: 'Cua agent',
  id: 'abc',
  root: 'run',
  fingerprint: 'f',
  outcome: { status: 'completed', source: 'recorded' },
  turns: 17,
  usage: { cost: 0.3 },
  problems: 0,
  reading: 'complete',
}

describe('recents', () => {
  it('keeps the newest dozen, newest first', () => {
    let list: readonly Recent[] = []
    for (let when = 0; when < 20; when += 1) list = withRecent(list, aRecent(`r${when}`, { when }))
    expect(list.length).toBe(MAX_RECENTS)
    expect([list[0]?.id, list.at(-1)?.id]).toEqual(['r19', 'r8'])
  })

  it('moves a drop that is opened again to the top', () => {
    const list = [aRecent('a', { when: 2 }), aRecent('b', { when: 1 })]
    expect(withRecent(list, aRecent('b', { when: 3 })).map(({ id }) => id)).toEqual(['b', 'a'])
  })

  it('knows a drop without handles by its name and origin', async () => {
    const list = [aRecent('a', { origin: 'sample' }), aRecent('b', { name: 'a' })]
    expect((await sameRecent(list, aRecent('new', { name: 'a' })))?.id).toBe('b')
    expect(await sameRecent(list, aRecent('new', { name: 'c' }))).toBeUndefined()
  })

  it('learns ids and figures once the run is read, and finds the run by them', () => {
    const known = withSummaries(aRecent('a'), new Map([['run', summary]]))
    expect([known.turns, known.cost]).toEqual([17, 0.3])
    const found = findInRecents([aRecent('z'), known], (run) => run.id === 'abc')
    expect(found?.recent.id).toBe('a')
    expect(found?.run).toEqual({ root: 'run', id: 'abc', fingerprint: 'f' })
  })

  it('keeps what it knew of runs that are not read now', () => {
    const known = withSummaries(aRecent('a'), new Map([['run', summary]]))
    expect(withSummaries(known, new Map())).toEqual(known)
  })
})
