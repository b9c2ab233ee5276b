import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  FIT,
  MAX_SCALE,
  fitScale,
  matrixOf,
  nextScale,
  panBy,
  toImage,
  toPane,
  zoomAt,
  zoomTo,
} from './viewMatrix.ts'
import type { ViewFrame } from './viewMatrix.ts'

const size = (least: number, most: number) =>
  fc.record({
    width: fc.integer({ min: least, max: most }),
    height: fc.integer({ min: least, max: most }),
  })
const share = fc.double({ min: 0, max: 1, noNaN: true })

/** A pane, an image and any view of it, with a place over the image. */
const frames = fc
  .record({
    image: size(8, 6000),
    pane: size(100, 3000),
    free: fc.boolean(),
    k: fc.double({ min: 1, max: MAX_SCALE, noNaN: true }),
    cx: share,
    cy: share,
    px: share,
    py: share,
  })
  .map(({ image, pane, free, k, cx, cy, px, py }) => {
    const centre = { x: cx * image.width, y: cy * image.height }
    const frame: ViewFrame = { image, pane, view: free ? { mode: 'free', k, centre } : FIT }
    const matrix = matrixOf(frame.view, image, pane)
    const place = toPane(matrix, { x: px * image.width, y: py * image.height })
    return { frame, matrix, place }
  })

describe('zooming at the pointer', () => {
  it('keeps the pixel under the pointer when zooming in', () => {
    fc.assert(
      fc.property(frames, fc.double({ min: 1.01, max: 8, noNaN: true }), (made, factor) => {
        const { frame, matrix, place } = made
        const before = toImage(matrix, place)
        const view = zoomAt(frame, factor, place)
        const after = toImage(matrixOf(view, frame.image, frame.pane), place)
        expect(after.x).toBeCloseTo(before.x, 4)
        expect(after.y).toBeCloseTo(before.y, 4)
      }),
    )
  })

  it('never leaves the bounds, and always shows image in the middle', () => {
    fc.assert(
      fc.property(frames, fc.double({ min: 0.01, max: 100, noNaN: true }), (made, factor) => {
        const { image, pane } = made.frame
        const view = zoomAt(made.frame, factor, made.place)
        const matrix = matrixOf(view, image, pane)
        expect(matrix.k).toBeLessThanOrEqual(MAX_SCALE)
        expect(matrix.k).toBeGreaterThanOrEqual(fitScale(image, pane) * 0.9999)
        const middle = toImage(matrix, { x: pane.width / 2, y: pane.height / 2 })
        expect(middle.x).toBeGreaterThanOrEqual(-0.001)
        expect(middle.x).toBeLessThanOrEqual(image.width + 0.001)
        expect(middle.y).toBeGreaterThanOrEqual(-0.001)
        expect(middle.y).toBeLessThanOrEqual(image.height + 0.001)
      }),
    )
  })

  it('falls back to fit at the fitted size', () => {
    const frame: ViewFrame = {
      image: { width: 1512, height: 857 },
      pane: { width: 800, height: 500 },
      view: { mode: 'free', k: 1, centre: { x: 10, y: 10 } },
    }
    expect(zoomAt(frame, 0.1, { x: 0, y: 0 })).toEqual(FIT)
  })

  it('reaches an exact scale', () => {
    const frame: ViewFrame = {
      image: { width: 1512, height: 857 },
      pane: { width: 800, height: 500 },
      view: FIT,
    }
    const view = zoomTo(frame, 1, { x: 400, y: 250 })
    expect(view.mode === 'free' ? view.k : undefined).toBeCloseTo(1, 9)
  })
})

it('fits the whole image inside the pane, never enlarged', () => {
  fc.assert(
    fc.property(size(1, 8000), size(100, 3000), (image, pane) => {
      const { k, x, y } = matrixOf(FIT, image, pane)
      expect(k).toBeLessThanOrEqual(1)
      expect(x).toBeGreaterThanOrEqual(0)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(x + k * image.width).toBeLessThanOrEqual(pane.width + 0.001)
      expect(y + k * image.height).toBeLessThanOrEqual(pane.height + 0.001)
    }),
  )
})

it('pans by screen pixels until the middle meets the edge', () => {
  const image = { width: 1000, height: 1000 }
  const pane = { width: 400, height: 400 }
  const frame: ViewFrame = { image, pane, view: { mode: 'free', k: 2, centre: { x: 500, y: 500 } } }
  expect(panBy(frame, 20, -40)).toEqual({ mode: 'free', k: 2, centre: { x: 490, y: 520 } })
  expect(panBy(frame, 99_999, 0)).toEqual({ mode: 'free', k: 2, centre: { x: 0, y: 500 } })
  expect(panBy({ ...frame, view: FIT }, 50, 50)).toEqual(FIT)
})

it('steps the zoom through 100 %', () => {
  expect(nextScale(0.52, 1)).toBeCloseTo(Math.SQRT1_2, 9)
  expect(nextScale(Math.SQRT1_2, 1)).toBeCloseTo(1, 9)
  expect(nextScale(1, 1)).toBeCloseTo(Math.SQRT2, 9)
  expect(nextScale(1, -1)).toBeCloseTo(Math.SQRT1_2, 9)
})
