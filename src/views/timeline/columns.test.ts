import { assert, boolean, double, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stopsOf } from '../../model/stops.ts'
import type { Stop } from '../../model/stops.ts'
import { aTrajectory, aTurn } from '../../testing/builders.ts'
import {
  centreOf,
  followScroll,
  layoutColumns,
  leftOf,
  lengthOf,
  stopAt,
  visibleRange,
} from './columns.ts'

/** One stop per turn, at the given seconds. */
function stopsAt(seconds: readonly number[]): readonly Stop[] {
  return stopsOf(aTrajectory({ turns: seconds.map((s) => aTurn({ startedAt: s * 1000 })) }))
}

function many(count: number): readonly Stop[] {
  return stopsAt(Array.from({ length: count }, (_, index) => index))
}

describe('columns', () => {
  it('share the room evenly, but never grow absurd', () => {
    const columns = layoutColumns(many(17), 'step', 1156)
    expect(columns.windowed).toBe(false)
    expect(lengthOf(columns)).toBeCloseTo(1156)
    expect(centreOf(columns, 0)).toBeCloseTo(34)
    expect(lengthOf(layoutColumns(many(2), 'step', 1156))).toBe(240)
  })

  it('scroll under a window from 61 stops on, or where there is no room', () => {
    expect(layoutColumns(many(60), 'step', 1156).windowed).toBe(false)
    expect(layoutColumns(many(61), 'step', 1156).windowed).toBe(true)
    expect(layoutColumns(many(60), 'step', 800).windowed).toBe(true)
    expect(layoutColumns(many(10), 'step', 390).windowed).toBe(true)
    expect(layoutColumns(many(6), 'step', 390).windowed).toBe(false)
  })

  it('are as wide by time as their stop plays, never too narrow for a glyph', () => {
    const columns = layoutColumns(stopsAt([0, 1, 11, 600, 600]), 'recorded', 500)
    const compact = layoutColumns(stopsAt([0, 1, 11, 600, 600]), 'recorded', 600)
    const widths = [0, 1, 2, 3, 4].map((i) => leftOf(compact, i + 1) - leftOf(compact, i))
    expect(lengthOf(compact)).toBeCloseTo(600)
    // The gap of 589 s is cut to the same 10 s as the one before it.
    expect(widths[2]).toBeCloseTo(widths[1] ?? 0)
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(18)
    expect(columns.compact).toBe(true)
  })

  it('find the stop under every point of its column', () => {
    const anyCount = integer({ min: 1, max: 300 })
    const room = integer({ min: 100, max: 3000 })
    const share = double({ min: 0, max: 1, noNaN: true })
    assert(
      property(anyCount, room, share, boolean(), (count, room, share, byTime) => {
        const columns = layoutColumns(many(count), byTime ? 'recorded' : 'step', room)
        const x = share * lengthOf(columns) * 0.999_999
        const index = stopAt(columns, x)
        expect(leftOf(columns, index)).toBeLessThanOrEqual(x)
        expect(leftOf(columns, index + 1)).toBeGreaterThan(x)
        expect(stopAt(columns, centreOf(columns, index))).toBe(index)
      }),
    )
    expect(stopAt(layoutColumns(many(5), 'step', 600), -10)).toBe(0)
    expect(stopAt(layoutColumns(many(5), 'step', 600), 9999)).toBe(4)
  })

  it('keep the selection in the window, draw few columns, and move no more than needed', () => {
    const columns = layoutColumns(many(10_000), 'step', 1156)
    assert(
      property(integer({ min: 0, max: 9999 }), integer({ min: 0, max: 9999 }), (before, index) => {
        const scroll = followScroll(columns, followScroll(columns, 0, before), index)
        const x = centreOf(columns, index) - scroll
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(1156)
        const { from, to } = visibleRange(columns, scroll)
        expect(to - from).toBeLessThan(32)
        expect(index >= from && index < to).toBe(true)
        expect(followScroll(columns, scroll, index)).toBe(scroll)
      }),
    )
  })

  it('are centred on the selection in a compact strip', () => {
    const columns = layoutColumns(many(17), 'step', 390)
    for (const index of [0, 8, 16]) {
      expect(centreOf(columns, index) - followScroll(columns, 0, index)).toBeCloseTo(195)
    }
  })
})
