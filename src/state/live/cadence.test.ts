import { describe, expect, it } from 'vitest'
import { afterChange, nextLook } from './cadence.ts'
import type { Pace } from './cadence.ts'

const MINUTE = 60_000
const pace = (change: Partial<Pace> = {}): Pace => ({
  visible: true,
  observed: false,
  unsettled: false,
  ended: false,
  quietMs: 0,
  lookMs: 10,
  ...change,
})

describe('nextLook', () => {
  it('looks every second while the run is written and seen, sooner while a file is half there', () => {
    expect(nextLook(pace())).toBe(1_000)
    expect(nextLook(pace({ unsettled: true }))).toBe(500)
  })

  it('becomes slower when nobody looks, nobody writes, or the browser tells of changes', () => {
    expect(nextLook(pace({ visible: false }))).toBe(10_000)
    expect(nextLook(pace({ quietMs: 3 * MINUTE }))).toBe(3_000)
    expect(nextLook(pace({ quietMs: 60 * MINUTE }))).toBe(30_000)
    expect(nextLook(pace({ observed: true }))).toBe(5_000)
  })

  it('spends a quarter of the time on looking at most', () => {
    expect(nextLook(pace({ lookMs: 2_000 }))).toBe(8_000)
  })

  it('ends with the run, once nothing is written any more', () => {
    expect(nextLook(pace({ ended: true, quietMs: MINUTE }))).toBeUndefined()
    expect(nextLook(pace({ ended: true, quietMs: 5_000 }))).toBe(1_000)
    expect(nextLook(pace({ ended: true, quietMs: MINUTE, unsettled: true }))).toBe(500)
    expect(nextLook(pace({ quietMs: 1_000 * MINUTE }))).toBe(30_000)
  })
})

describe('afterChange', () => {
  it('is soon after a rest, and at most once a second in a storm', () => {
    expect(afterChange({ visible: true, lookMs: 10 }, 20_000)).toBe(50)
    expect(afterChange({ visible: true, lookMs: 10 }, 300)).toBe(700)
    expect(afterChange({ visible: false, lookMs: 10 }, 300)).toBe(9_700)
  })
})
