import { describe, expect, it } from 'vitest'
import { aChange, aClick, aScreenedRun } from '../../testing/analysedRun.ts'
import type { MadeStep } from '../../testing/analysedRun.ts'
import { effectOf } from './effectOf.ts'

type Boxes = NonNullable<Parameters<typeof aChange>[0]>

const PLACES: readonly (readonly [number, number])[] = [
  [100, 100],
  [300, 200],
  [500, 600],
  [700, 300],
]

/** Clicks whose screens show an arrow, that comes and goes, and what else changes. */
function withPointer(also: Boxes = [], leaves = true): readonly MadeStep[] {
  return PLACES.map(([x, y], index) => {
    const [oldX, oldY] = PLACES[index - 1] ?? []
    const gone = oldX === undefined || oldY === undefined || !leaves ? [] : [[oldX, oldY, 12, 20]]
    const boxes: Boxes = [
      [x, y, 12, 20],
      ...gone.map(([a = 0, b = 0]) => [a, b, 12, 20] as const),
      ...also,
    ]
    return { action: aClick(x, y), change: aChange(boxes) }
  })
}

function seen(steps: readonly MadeStep[]): readonly (boolean | undefined)[] {
  const run = aScreenedRun(steps)
  return run.stops.map((stop) => effectOf(run, stop)?.isSeen)
}

describe('the pointer', () => {
  it('is no effect of a click, where it comes and where it goes', () => {
    expect(seen(withPointer())).toEqual([false, false, false, false])
    const run = aScreenedRun(withPointer())
    const [stop] = run.stops
    expect(stop && effectOf(run, stop)?.text).toContain('not counting the pointer')
  })

  it('does not hide what else changes', () => {
    expect(seen(withPointer([[880, 700, 40, 20]]))).toEqual([true, true, true, true])
  })

  it('is not what stays: a box that is ticked where it was clicked', () => {
    expect(seen(withPointer([], false))).toEqual([true, true, true, true])
  })

  it('is recognised after a small step, where both pictures lie over one another', () => {
    const step = { action: aClick(705, 304), change: aChange([[700, 300, 17, 24]]) }
    const steps = [...withPointer(), { ...step, change: aChange([[702, 302, 14, 20]]) }]
    expect(seen(steps).at(-1)).toBe(false)
  })
})
