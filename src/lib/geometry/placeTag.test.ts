import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeTag } from './placeTag.ts'

const tag = { width: 100, height: 20 }
const bounds = { left: 0, top: 0, right: 800, bottom: 500 }

it('stands on the side asked for', () => {
  expect(placeTag({ x: 400, y: 200 }, 20, tag, bounds, 'above')).toEqual({ x: 350, y: 160 })
  expect(placeTag({ x: 400, y: 200 }, 20, tag, bounds, 'right')).toEqual({ x: 420, y: 190 })
})

it('changes sides at an edge', () => {
  expect(placeTag({ x: 400, y: 10 }, 20, tag, bounds, 'above').y).toBe(30)
  expect(placeTag({ x: 750, y: 200 }, 20, tag, bounds, 'right').x).toBe(630)
})

it('is always inside what can be seen', () => {
  const side = fc.constantFrom(
    'above' as const,
    'below' as const,
    'left' as const,
    'right' as const,
  )
  const place = fc.record({
    x: fc.integer({ min: -50, max: 850 }),
    y: fc.integer({ min: -50, max: 550 }),
  })
  fc.assert(
    fc.property(place, side, (anchor, asked) => {
      const at = placeTag(anchor, 20, tag, bounds, asked)
      expect(at.x).toBeGreaterThanOrEqual(0)
      expect(at.y).toBeGreaterThanOrEqual(0)
      expect(at.x + tag.width).toBeLessThanOrEqual(800)
      expect(at.y + tag.height).toBeLessThanOrEqual(500)
    }),
  )
})
