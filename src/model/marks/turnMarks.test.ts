import { describe, expect, it } from 'vitest'
import { aDecision, anAction, aTrajectory, aTurn } from '../../testing/builders.ts'
import {
  facetOf,
  filtersOf,
  filterTitle,
  stopFilterOf,
  stopMatches,
  turnMatches,
} from './stopFilter.ts'
import { stopsOf } from '../stops.ts'
import { marksOf, problemTurns } from './turnMarks.ts'

const clean = new Set<number>()

describe('marks of a turn', () => {
  it('names what went wrong, and a problem only where nothing says more', () => {
    const broken = aTurn({
      actions: [anAction({ status: 'failed' }), anAction({ status: 'not-executed' })],
    })
    expect(marksOf(broken, new Set([0]))).toEqual(['failed', 'not-executed'])
    expect(marksOf(aTurn(), new Set([0]))).toEqual(['problem'])
    expect(marksOf(aTurn({ status: 'in-flight' }), clean)).toEqual(['in-flight'])
    expect(marksOf(aTurn({ actions: [anAction()] }), clean)).toEqual([])
  })

  it('takes notices as facts', () => {
    const trajectory = aTrajectory({
      turns: [aTurn(), aTurn()],
      problems: [
        { code: 'call-retried', message: 'sent twice', severity: 'notice', turn: 0 },
        { code: 'image-missing', message: 'no picture', severity: 'warning', turn: 1 },
      ],
    })
    expect([...problemTurns(trajectory)]).toEqual([1])
  })
})

describe('stop filter', () => {
  const retried = aTurn({ call: { attempts: 3, earlierRequests: [] } })
  const mixed = aTurn({
    actions: [anAction(), anAction({ intent: { kind: 'keypress', keys: ['ctrl', 'a'] } })],
  })

  it('keeps a turn when one of its actions fits, a stop only when it fits itself', () => {
    expect(turnMatches(mixed, 'click', clean)).toBe(true)
    expect(turnMatches(mixed, 'typing', clean)).toBe(true)
    expect(turnMatches(mixed, 'scroll', clean)).toBe(false)
    const stops = stopsOf(aTrajectory({ turns: [mixed] }))
    expect(stops.map((stop) => stopMatches(stop, 'typing', clean))).toEqual([false, true])
  })

  it('does not count a retry as a problem', () => {
    expect(marksOf(retried, clean)).toEqual(['retried'])
    expect(turnMatches(retried, 'problems', clean)).toBe(false)
  })

  it('takes unknown text from a link as no filter', () => {
    expect(stopFilterOf('scroll')).toBe('scroll')
    expect(stopFilterOf('constructor')).toBe('all')
    expect(stopFilterOf('decision:maybe')).toBe('all')
    expect(stopFilterOf('colour:red')).toBe('all')
    expect(stopFilterOf('role:')).toBe('all')
    expect(stopFilterOf(`role:${'x'.repeat(33)}`)).toBe('all')
    expect(stopFilterOf('role:a:b')).toBe('role:a:b')
  })

  it('narrows by decision, role and stage, and offers those that the run has', () => {
    const turns = [
      aTurn({ role: 'user', stage: 'pre_model' }),
      aTurn({ role: 'tool', stage: 'pre_tool', decisions: [aDecision({ verdict: 'deny' })] }),
    ]
    const kept = (filter: string) =>
      turns.map((turn) => turnMatches(turn, stopFilterOf(filter), clean))
    expect(kept('decision:denied')).toEqual([false, true])
    expect(kept('decision:would-deny')).toEqual([false, false])
    expect(kept('role:user')).toEqual([true, false])
    expect(kept('stage:pre_tool')).toEqual([false, true])
    const offered = filtersOf(turns).filter((filter) => facetOf(filter) !== 'action')
    expect(offered.filter((filter) => facetOf(filter) !== 'decision')).toEqual([
      'role:user',
      'role:tool',
      'stage:pre_model',
      'stage:pre_tool',
    ])
    expect(filtersOf(turns).filter((filter) => stopFilterOf(filter) !== filter)).toEqual([])
    expect(filterTitle('decision:would-deny')).toBe('Would deny')
    expect(filterTitle('role:user')).toBe('user')
  })
})
