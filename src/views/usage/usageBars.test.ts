import { expect, it } from 'vitest'
import { turnFigures } from '../../model/figures/turnFigures.ts'
import type { TurnFigures } from '../../model/figures/turnFigures.ts'
import { aTrajectory, aTurn } from '../../testing/builders.ts'
import { barsOf, highestLine, highestStack } from './usageBars.ts'

const recipe = {
  parts: [
    { value: ({ input }: TurnFigures) => input, fill: 'a' },
    { value: ({ output }: TurnFigures) => output, fill: 'b' },
  ],
  line: ({ cost }: TurnFigures) => cost,
}

it('makes one bar of a turn, and leaves unknown parts unknown', () => {
  const turns = [
    aTurn({ usage: { inputTokens: 5, outputTokens: 2, cost: 0.5 } }),
    aTurn({ usage: { inputTokens: 9 } }),
    aTurn(),
  ]
  const bars = barsOf(turnFigures(aTrajectory({ turns })), recipe)
  expect(bars.map(({ label }) => label)).toEqual(['1', '2', '3'])
  expect(bars.map(({ parts }) => parts.map(({ value }) => value))).toEqual([
    [5, 2],
    [9, undefined],
    [undefined, undefined],
  ])
  expect(bars.map(({ line }) => line)).toEqual([0.5, undefined, undefined])
  expect([highestStack(bars), highestLine(bars)]).toEqual([9, 0.5])
})

it('shows means of neighbours in a long run, and every turn once', () => {
  const turns = Array.from({ length: 1000 }, (_, index) =>
    aTurn(index % 2 === 0 ? { usage: { inputTokens: 10 } } : {}),
  )
  const bars = barsOf(turnFigures(aTrajectory({ turns })), recipe)
  expect(bars.length).toBeLessThanOrEqual(240)
  expect(highestStack(bars)).toBe(10)
  expect(
    bars.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  ).toEqual(turns.map((_, index) => index))
})

it('has nothing to show of a run without turns', () => {
  expect(highestStack(barsOf([], recipe))).toBe(0)
})
