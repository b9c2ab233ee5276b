import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aTrajectory, aTurn } from '../../testing/builders.ts'
import type { Turn } from '../trajectory.ts'
import type { Usage } from '../usage.ts'
import { costOf, estimateCalls, estimateRun } from './estimate.ts'
import { bookOf } from './priceBook.ts'
import { uncostedCalls } from './uncosted.ts'

const call = { attempts: 1, earlierRequests: [], model: 'm' }
const book = bookOf([
  {
    model: 'm',
    input: 2,
    cachedInput: 0.5,
    output: 8,
    longContext: { above: 200_000, input: 4, output: 16 },
  },
])

function turnOf(usage: Usage, model = 'm'): Turn {
  return aTurn({ usage, call: { ...call, model } })
}

describe('costOf', () => {
  const row = { model: 'm', input: 2, output: 8 }
  const usage = { inputTokens: 1000, outputTokens: 100 }

  it('counts cached input and reasoning once, at their own price where they have one', () => {
    const parts = { ...usage, cachedInputTokens: 400, reasoningTokens: 60 }
    expect(costOf(row, parts)).toBeCloseTo((1000 * 2 + 100 * 8) / 1e6, 12)
    expect(costOf({ ...row, cachedInput: 0.5, reasoning: 10 }, parts)).toBeCloseTo(
      (600 * 2 + 400 * 0.5 + 40 * 8 + 60 * 10) / 1e6,
      12,
    )
  })

  it('takes the long prices for all of a call above the threshold, and not at it', () => {
    const long = { ...row, longContext: { above: 200_000, input: 4, output: 16 } }
    expect(costOf(long, { inputTokens: 200_000, outputTokens: 0 })).toBeCloseTo(0.4, 12)
    expect(costOf(long, { inputTokens: 200_001, outputTokens: 10 })).toBeCloseTo(
      (200_001 * 4 + 160) / 1e6,
      12,
    )
  })
})

describe('estimateRun', () => {
  it('leaves alone what is recorded, and what is half known', () => {
    const trajectory = aTrajectory({
      usage: { cost: 0.25 },
      turns: [
        turnOf({ inputTokens: 1000, outputTokens: 100, cost: 0.25 }),
        turnOf({ inputTokens: 1000, outputTokens: 100 }),
        turnOf({ inputTokens: 1000 }),
        turnOf({ inputTokens: 0, outputTokens: 0 }),
        turnOf({ inputTokens: 5, outputTokens: 5 }, 'other'),
      ],
    })
    const { byTurn, sum, calls, unpriced } = estimateRun(trajectory, book)
    expect([...byTurn.keys()]).toEqual([1])
    expect(sum).toBeCloseTo(0.0028, 12)
    expect(calls).toBe(1)
    expect([...unpriced]).toEqual([['other', 1]])
  })

  it('estimates nothing where the run records a cost for the whole', () => {
    const turns = [turnOf({ inputTokens: 1000, outputTokens: 100 })]
    expect(estimateRun(aTrajectory({ usage: { cost: 1 }, turns }), book).sum).toBeUndefined()
  })

  it("estimates the run's own total where no turn tells tokens", () => {
    const usage = { inputTokens: 1000, outputTokens: 100 }
    const { sum, byTurn } = estimateRun(aTrajectory({ model: 'm', usage, turns: [aTurn()] }), book)
    expect(sum).toBeCloseTo(0.0028, 12)
    expect(byTurn.size).toBe(0)
  })

  const tokens = fc.option(fc.integer({ min: 0, max: 500_000 }), { nil: undefined })
  const someUsage = fc
    .record({
      inputTokens: tokens,
      outputTokens: tokens,
      cachedInputTokens: tokens,
      reasoningTokens: tokens,
      cost: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined, freq: 2 }),
    })
    .map((usage): Usage =>
      Object.fromEntries(Object.entries(usage).filter(([, value]) => value !== undefined)),
    )

  it('is the sum of its turns, never below 0, and the same from a row of the library', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(someUsage, fc.constantFrom('m', 'n', 'x'))), (made) => {
        const two = bookOf([...book.rows, { model: 'n', input: 3, output: 5, reasoning: 1 }])
        const turns = made.map(([usage, model]) => turnOf(usage, model))
        const trajectory = aTrajectory({ turns, usage: { cost: 1 } })
        const run = estimateRun(trajectory, two)
        const sum = [...run.byTurn.values()].reduce((all, each) => all + each, 0)
        expect(run.sum ?? 0).toBeCloseTo(sum, 9)
        expect(sum).toBeGreaterThanOrEqual(0)
        for (const turn of run.byTurn.keys())
          expect(trajectory.turns[turn]?.usage?.cost).toBeUndefined()
        const row = estimateCalls(uncostedCalls(trajectory), two)
        expect(row.sum ?? 0).toBeCloseTo(sum, 9)
        expect([row.calls, [...row.unpriced]]).toEqual([run.calls, [...run.unpriced]])
      }),
    )
  })
})
