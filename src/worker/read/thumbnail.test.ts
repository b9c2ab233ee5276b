import { assert, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resizeFor, upright } from './thumbnail.ts'

describe('resizeFor', () => {
  it('names the side that binds', () => {
    expect(resizeFor({ width: 1512, height: 857 }, { width: 320, height: 320 })).toEqual({
      resizeWidth: 320,
    })
    expect(resizeFor({ width: 400, height: 2000 }, { width: 320, height: 200 })).toEqual({
      resizeHeight: 200,
    })
  })

  it('does not enlarge', () => {
    expect(resizeFor({ width: 100, height: 50 }, { width: 320, height: 320 })).toEqual({})
  })

  it('fits the box and never asks for nothing', () => {
    const box = record({
      width: integer({ min: 1, max: 2000 }),
      height: integer({ min: 1, max: 2000 }),
    })
    const size = record({
      width: integer({ min: 1, max: 9000 }),
      height: integer({ min: 1, max: 9000 }),
    })
    assert(
      property(size, box, (size, box) => {
        const { resizeWidth = 1, resizeHeight = 1 } = resizeFor(size, box)
        expect(resizeWidth).toBeGreaterThanOrEqual(1)
        expect(resizeWidth).toBeLessThanOrEqual(box.width)
        expect(resizeHeight).toBeGreaterThanOrEqual(1)
        expect(resizeHeight).toBeLessThanOrEqual(box.height)
      }),
    )
  })
})

describe('upright', () => {
  it('turns the stored size when the picture is shown turned', () => {
    const lying = { width: 4000, height: 3000 }
    expect(upright(lying, { width: 96, height: 128 })).toEqual({ width: 3000, height: 4000 })
    expect(upright(lying, { width: 128, height: 96 })).toEqual(lying)
  })
})
