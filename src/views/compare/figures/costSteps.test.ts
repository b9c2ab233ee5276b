import { describe, expect, it } from 'vitest'
import { stopsOf } from '../../../model/stops.ts'
import { aTrajectory, aTurn, anAction } from '../../../testing/builders.ts'
import { costSteps } from './costSteps.ts'

const rows = [
  { a: 0, b: 0, relation: 'same', reasons: [] },
  { a: 1, relation: 'only-a', reasons: [] },
  { a: 2, b: 1, relation: 'similar', reasons: [] },
] as const

describe('costSteps', () => {
  it('pays a turn once, at its first stop, and leaves out rows of the other run', () => {
    const turns = [
      aTurn({ index: 0, usage: { cost: 0.2 }, actions: [anAction(), anAction()] }),
      aTurn({ index: 1, usage: { cost: 0.1 } }),
    ]
    const stops = stopsOf(aTrajectory({ turns }))
    expect(costSteps(rows, 'a', stops).map(({ row, cost }) => [row, cost.toFixed(1)])).toEqual([
      [0, '0.2'],
      [1, '0.2'],
      [2, '0.3'],
    ])
    expect(costSteps(rows, 'b', stops).map(({ row }) => row)).toEqual([0, 2])
  })

  it('is empty where no cost is recorded, not zero', () => {
    const stops = stopsOf(aTrajectory({ turns: [aTurn({ index: 0 })] }))
    expect(costSteps(rows, 'a', stops)).toEqual([])
  })
})
