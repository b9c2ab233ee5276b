import { describe, expect, test } from 'vitest'
import { anAction, aTurn } from '../../testing/builders.ts'
import { timingOf } from './turnTiming.ts'

describe('where the time went', () => {
  const call = { attempts: 1, earlierRequests: [], startedAt: 1000, endedAt: 5760 }

  test('what is neither model nor tool is the agent', () => {
    const turn = aTurn({
      startedAt: 1000,
      endedAt: 9640,
      call,
      actions: [anAction({ startedAt: 7050, endedAt: 9640 })],
    })
    expect(timingOf(turn)).toEqual({ total: 8640, model: 4760, tool: 2590, agent: 1290 })
  })

  test('unknown stays unknown', () => {
    expect(timingOf(aTurn({ startedAt: 1000, call }))).toEqual({
      total: undefined,
      model: 4760,
      tool: undefined,
      agent: undefined,
    })
  })

  test('clocks that run backwards give no time', () => {
    expect(timingOf(aTurn({ startedAt: 9, endedAt: 3 })).total).toBeUndefined()
  })
})
