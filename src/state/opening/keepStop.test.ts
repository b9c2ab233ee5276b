import { describe, expect, it } from 'vitest'
import { stopsOf } from '../../model/stops.ts'
import { aTrajectory, aTurn, anAction } from '../../testing/builders.ts'
import { sameStop } from './keepStop.ts'

const listed = stopsOf(
  aTrajectory({
    turns: [0, 1, 2].map((index) =>
      aTurn({ index, actions: [], artifacts: [`turn_${index}/a.json`] }),
    ),
  }),
)

const read = stopsOf(
  aTrajectory({
    turns: [
      aTurn({
        index: 0,
        artifacts: ['turn_0/a.json'],
        actions: [anAction({ id: 'a' }), anAction({ id: 'b' }), anAction({ id: 'c' })],
      }),
      aTurn({
        index: 1,
        artifacts: ['turn_1/a.json', 'turn_2/a.json'],
        actions: [anAction({ id: 'd' }), anAction({ id: 'e' })],
      }),
    ],
  }),
)

describe('sameStop', () => {
  it('stays with the turn when parallel actions appear before it', () => {
    const selected = listed[1]
    expect(selected && sameStop(selected, read)).toBe(3)
  })

  it('finds a turn by its files after reading regrouped it', () => {
    const selected = listed[2]
    expect(selected && sameStop(selected, read)).toBe(3)
  })

  it('stays with the action where it is known', () => {
    const selected = read[4]
    expect(selected && sameStop(selected, read)).toBe(4)
  })

  it('says nothing when the turn is gone', () => {
    const [selected] = stopsOf(aTrajectory({ turns: [aTurn({ artifacts: ['gone.json'] })] }))
    expect(selected && sameStop(selected, read)).toBeUndefined()
  })
})
