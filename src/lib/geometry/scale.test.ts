import { assert, double, integer, nat, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buckets, ticksUpTo, timeTicks } from './scale.ts'

describe('ticksUpTo', () => {
  it('gives round numbers that reach the highest value', () => {
    expect(ticksUpTo(6742, 4)).toEqual([0, 2000, 4000, 6000, 8000])
    expect(ticksUpTo(0.0246, 4).map((tick) => tick.toFixed(3))).toEqual([
      '0.000',
      '0.010',
      '0.020',
      '0.030',
    ])
  })

  it('has one tick where there is nothing to scale', () => {
    expect(ticksUpTo(0, 4)).toEqual([0])
    expect(ticksUpTo(Number.NaN, 4)).toEqual([0])
  })

  it('always covers the value with a bounded number of even steps', () => {
    assert(
      property(double({ min: 1e-9, max: 1e12, noNaN: true }), (highest) => {
        const ticks = ticksUpTo(highest, 4)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest * (1 - 1e-6))
        expect(ticks.length).toBeLessThanOrEqual(6)
      }),
    )
  })
})

describe('timeTicks', () => {
  it('steps by half minutes over two and a half', () => {
    expect(timeTicks(156_200, 6)).toEqual([0, 30_000, 60_000, 90_000, 120_000, 150_000])
  })

  it('stays bounded for days', () => {
    expect(timeTicks(5 * 86_400_000, 6).length).toBeLessThanOrEqual(7)
  })
})

describe('buckets', () => {
  it('covers every item once, in order, within the limit', () => {
    assert(
      property(nat(20_000), integer({ min: 1, max: 400 }), (count, limit) => {
        const ranges = buckets(count, limit)
        expect(ranges.length).toBeLessThanOrEqual(limit)
        let next = 0
        for (const [from, to] of ranges) {
          expect(from).toBe(next)
          expect(to).toBeGreaterThan(from)
          next = to
        }
        expect(next).toBe(count)
      }),
    )
  })
})
