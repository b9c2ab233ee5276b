import { describe, expect, it } from 'vitest'
import { aChange, aClick, aScreenedRun, typing, waiting } from '../../testing/analysedRun.ts'
import type { MadeStep } from '../../testing/analysedRun.ts'
import { ambientBoxes } from './ambient.ts'

type Box = readonly [x: number, y: number, width: number, height: number]

const SPINNER: Box = [900, 20, 30, 30]
const PLACES = [100, 300, 500, 700, 200, 400, 600, 350] as const

/** Clicks in different places, each of which changes what is there, and these boxes. */
function clicks(...boxes: readonly Box[]): readonly MadeStep[] {
  return PLACES.map((y) => ({
    action: aClick(y, y),
    change: aChange([[y - 20, y - 10, 40, 20], ...boxes]),
  }))
}

const found = (steps: readonly MadeStep[], complete = true) =>
  ambientBoxes(aScreenedRun(steps, {}, { complete }))

describe('ambientBoxes', () => {
  it('are those that change whatever is done', () => {
    expect(found(clicks(SPINNER))).toEqual([{ x: 900, y: 20, width: 30, height: 30 }])
  })

  it('are those that change while nothing is done', () => {
    const wait = { action: waiting(), change: aChange([SPINNER]) }
    expect(found([wait, wait])).toHaveLength(1)
    expect(found([wait])).toEqual([])
  })

  it('are not told before everything is measured', () => {
    expect(found(clicks(SPINNER), false)).toEqual([])
  })

  it.each([
    ['the effects of the clicks', clicks()],
    ['what changes now and then', [...clicks(), ...clicks(SPINNER).slice(0, 3)]],
    [
      'a field that is typed into',
      PLACES.map((_, time) => ({ action: typing(`${time}`), change: aChange([SPINNER]) })),
    ],
    [
      'what one button changes elsewhere',
      PLACES.map(() => ({ action: aClick(100, 600), change: aChange([SPINNER]) })),
    ],
    [
      'a page that loads during waits',
      [0, 1, 2].map(() => ({ action: waiting(), change: aChange([SPINNER, [0, 100, 900, 600]]) })),
    ],
  ])('are not %s', (_, steps) => {
    expect(found(steps)).toEqual([])
  })
})
