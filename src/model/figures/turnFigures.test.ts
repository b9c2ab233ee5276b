import { describe, expect, it } from 'vitest'
import { anAction, aTrajectory, aTurn } from '../../testing/builders.ts'
import { actionMix, spreadOf, turnFigures } from './turnFigures.ts'

const tool = anAction({
  intent: { kind: 'tool', name: 'read_file', argumentsText: '' },
  startedAt: 2000,
  endedAt: 2500,
})
const run = aTrajectory({
  startedAt: 1000,
  turns: [
    aTurn({ startedAt: 1000, endedAt: 4000, actions: [anAction(), tool] }),
    aTurn({
      usage: { inputTokens: 100, outputTokens: 10, cost: 0.25 },
      actions: [anAction(), anAction()],
      call: { attempts: 1, earlierRequests: [], startedAt: 4000, endedAt: 5000, finishReason: 'x' },
    }),
    aTurn({ status: 'in-flight', usage: { cost: 0.5 } }),
  ],
})

describe('turnFigures', () => {
  const figures = turnFigures(run)

  it('keeps unknown apart from zero', () => {
    expect(figures[0]).toMatchObject({ input: undefined, total: undefined, cost: undefined })
    expect(figures.map(({ cumulative }) => cumulative)).toEqual([undefined, 0.25, 0.75])
    expect(figures[1]).toMatchObject({ cached: undefined, total: 110, modelMs: 1000 })
    expect(figures[1]?.finishReason).toBe('x')
  })

  it('names turns by what they did and places them in the time of the run', () => {
    expect(figures.map(({ label }) => label)).toEqual([
      'click (10, 20) +1',
      'click (10, 20) +1',
      'in flight',
    ])
    expect(figures.map(({ atMs }) => atMs)).toEqual([3000, undefined, undefined])
  })
})

describe('actionMix', () => {
  it('counts kinds, tools by their name, and divides the cost of a turn', () => {
    expect(actionMix(run)).toEqual([
      { kind: 'click', name: 'click', count: 3, toolMs: undefined, cost: 0.25 },
      { kind: 'tool', name: 'read_file', count: 1, toolMs: 500, cost: undefined },
    ])
  })
})

describe('spreadOf', () => {
  it('looks at what is known only', () => {
    expect(spreadOf(turnFigures(run), ({ cost }) => cost)).toEqual({
      known: 2,
      sum: 0.75,
      median: 0.25,
      largest: 0.5,
      largestTurn: 2,
    })
    expect(spreadOf(turnFigures(run), ({ cached }) => cached)).toBeUndefined()
  })
})
