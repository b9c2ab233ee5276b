import { describe, expect, it } from 'vitest'
import { swipeEdge, visibleSpan } from './swipeEdge.ts'
import { swipeKey } from './swipeKey.ts'

const image = { width: 1000, height: 500 }
const pane = { width: 600, height: 400 }

describe('where the divider stands', () => {
  it('is a share of the fitted picture', () => {
    const place = { matrix: { k: 0.5, x: 50, y: 75 }, pane }
    expect(visibleSpan(place, image)).toEqual({ left: 50, width: 500 })
    expect(swipeEdge(place, image, 0.25)).toBe(250)
  })

  it('is a share of what can be seen once it is zoomed: it never leaves the pane', () => {
    const place = { matrix: { k: 4, x: -2000, y: 0 }, pane }
    expect(visibleSpan(place, image)).toEqual({ left: 0, width: 600 })
    expect(swipeEdge(place, image, 0.5)).toBe(575)
    expect(swipeEdge(place, image, 0)).toBe(500)
  })
})

describe('keys of the divider', () => {
  it.each([
    ['ArrowLeft', 0.48],
    ['ArrowRight', 0.52],
    ['PageUp', 0.6],
    ['PageDown', 0.4],
    ['Home', 0],
    ['End', 1],
  ])('%s', (key, swipe) => {
    expect(swipeKey(0.5, key)).toBeCloseTo(swipe)
  })

  it('leave all others to the page', () => {
    expect(swipeKey(0.5, 'd')).toBeUndefined()
  })
})
