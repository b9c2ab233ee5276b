import { describe, expect, it } from 'vitest'
import { stopsOf } from '../../../model/stops.ts'
import { anAction, aPoint, aTrajectory, aTurn } from '../../../testing/builders.ts'
import { aimPointOf } from './aimPoint.ts'
import { cropTo } from './crop.ts'

const screen = { width: 1600, height: 800 }

describe('cropTo', () => {
  it('cuts around the aim and stays on the picture', () => {
    const cell = { width: 40, height: 40 }
    expect(cropTo(screen, cell, { x: 800, y: 10 })).toEqual({
      x: 400,
      y: 0,
      width: 800,
      height: 800,
    })
    expect(cropTo(screen, cell, { x: 1599, y: 10 }).x).toBe(800)
    expect(cropTo(screen, cell, { x: 0, y: 0 }).x).toBe(0)
  })

  it('shows the top of tall screens when nothing was aimed at', () => {
    expect(cropTo({ width: 800, height: 1600 }, { width: 80, height: 40 }, undefined).y).toBe(0)
  })
})

describe('aimPointOf', () => {
  it('is the target, or the end of a drag, in pixels of the screenshot', () => {
    const ends = [aPoint({ role: 'start', x: 1, y: 1 }), aPoint({ role: 'end', x: 0, y: 0 })]
    const stops = stopsOf(
      aTrajectory({
        turns: [
          aTurn({
            actions: [
              anAction({ points: [aPoint({ x: 0.5, y: 0.25, space: 'unit' })] }),
              anAction({ points: ends }),
              anAction({ points: [aPoint({ x: 5000, y: 10 })] }),
              anAction({ points: [] }),
            ],
          }),
        ],
      }),
    )
    expect(stops.map((stop) => aimPointOf(stop, screen, {}))).toEqual([
      { x: 800, y: 200 },
      { x: 0, y: 0 },
      undefined,
      undefined,
    ])
  })
})
