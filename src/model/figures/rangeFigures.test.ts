import { describe, expect, it } from 'vitest'
import { aFinding, anAction, aTrajectory, aTurn } from '../../testing/builders.ts'
import { stopsOf } from '../stops.ts'
import { loopCosts } from './loopCosts.ts'
import { largestTurns } from './rankedTurns.ts'
import { findingsIn, sumTurns, turnsIn } from './rangeFigures.ts'
import { turnFigures } from './turnFigures.ts'

const run = aTrajectory({
  startedAt: 0,
  turns: [
    aTurn({ usage: { inputTokens: 10, outputTokens: 1, cost: 0.5 }, startedAt: 0, endedAt: 1000 }),
    aTurn({ usage: { inputTokens: 20, outputTokens: 2 }, startedAt: 1500, endedAt: 4000 }),
    aTurn({
      usage: { inputTokens: 30, outputTokens: 3, cost: 0.25 },
      startedAt: 5000,
      endedAt: 5500,
    }),
    aTurn({ actions: [anAction(), anAction()] }),
  ],
})
const estimates = new Map([[1, 0.125]])

describe('sumTurns', () => {
  it('keeps what is estimated apart from what is recorded', () => {
    expect(sumTurns(turnsIn(run.turns, { from: 0, to: 2 }), estimates)).toMatchObject({
      turns: 3,
      tokens: 66,
      cost: 0.75,
      costKnown: 2,
      estimate: 0.125,
      estimated: 1,
      wallMs: 5500,
    })
  })

  it('knows nothing of turns that tell nothing', () => {
    const figures = sumTurns(turnsIn(run.turns, { from: 3, to: 9 }), estimates)
    expect(figures).toMatchObject({ turns: 1, costKnown: 0, estimated: 0 })
    const { tokens, cost, estimate, wallMs, modelMs, toolMs } = figures
    for (const figure of [tokens, cost, estimate, wallMs, modelMs, toolMs])
      expect(figure).toBeUndefined()
  })
})

describe('findingsIn', () => {
  it('counts what is about a turn of the range, found there or not', () => {
    const stops = stopsOf(run)
    const findings = [aFinding({ stop: 0, stops: [0, 4] }), aFinding({ stop: 1, stops: [1] })]
    expect(findingsIn(findings, stops, { from: 3, to: 3 })).toEqual([findings[0]])
    expect(findingsIn(findings, stops, { from: 2, to: 2 })).toEqual([])
  })
})

describe('largestTurns', () => {
  it('ranks what is known, the earlier of equal ones first', () => {
    const ranked = largestTurns(turnFigures(run, estimates), ({ turnMs }) => turnMs, 2)
    expect(ranked.map(({ figure, value }) => [figure.turn.index, value])).toEqual([
      [1, 2500],
      [0, 1000],
    ])
  })
})

describe('loopCosts', () => {
  it('counts a turn of two loops once in all', () => {
    const findings = [
      aFinding({ kind: 'loop', stop: 0, stops: [0, 1] }),
      aFinding({ kind: 'retries', stop: 1, stops: [1, 2] }),
      aFinding({ kind: 'no-change', stop: 2, stops: [2] }),
    ]
    const { loops, all } = loopCosts(findings, stopsOf(run), estimates)
    expect(loops.map(({ figures }) => [figures.turns, figures.cost, figures.estimate])).toEqual([
      [2, 0.5, 0.125],
      [2, 0.25, 0.125],
    ])
    expect(all).toMatchObject({ turns: 3, cost: 0.75, estimate: 0.125, tokens: 66 })
  })
})
