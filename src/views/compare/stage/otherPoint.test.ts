import { describe, expect, it } from 'vitest'
import { stopsOf } from '../../../model/stops.ts'
import { aTrajectory, aTurn, anAction } from '../../../testing/builders.ts'
import { otherPoint } from './otherPoint.ts'

const screen = { width: 1000, height: 500 }
const at = (x: number, y: number) =>
  anAction({
    points: [{ role: 'target', x, y, space: 'screenshot-pixel', origin: 'executed' }],
  })
const stops = stopsOf(
  aTrajectory({
    turns: [
      aTurn({ index: 0, actions: [at(353, 96)] }),
      aTurn({
        index: 1,
        actions: [anAction({ intent: { kind: 'wait', milliseconds: undefined }, points: [] })],
      }),
    ],
  }),
)
const b = { side: 'b', stops, screen, sizes: {} } as const

describe('otherPoint', () => {
  it('stands at the same part of a screen of another size, under its own numbers', () => {
    const other = otherPoint({ ...b, at: 0, isOwn: true }, { width: 2000, height: 1500 })
    expect(other?.tag).toBe('B at 353, 96')
    expect(other?.point).toMatchObject({ x: 706, y: 288 })
    expect(other?.title).toContain('on this screen of 2000×1500 that is 706, 288')
  })

  it('is where the pointer was left, where the row does not point', () => {
    expect(otherPoint({ ...b, at: 1, isOwn: true }, screen)?.tag).toBe('B last at 353, 96')
    expect(otherPoint({ ...b, at: 0, isOwn: false }, screen)?.tag).toBe('B last at 353, 96')
  })

  it('is none before the run has pointed', () => {
    expect(otherPoint({ ...b, at: undefined, isOwn: false }, screen)).toBeUndefined()
    expect(otherPoint({ ...b, stops: stops.slice(1), at: 0, isOwn: true }, screen)).toBeUndefined()
  })
})
