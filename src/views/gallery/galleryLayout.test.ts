import { describe, expect, it } from 'vitest'
import { CAPTION_HEIGHT, GAP, columnChoices, columnsFor, galleryLayout } from './galleryLayout.ts'

const screen = { width: 1600, height: 900 }

describe('galleryLayout', () => {
  it('fills the width and keeps the shape of the screens', () => {
    const { picture, rowHeight } = galleryLayout(1440, 5, screen, true)
    expect(picture).toEqual({ width: 273, height: 154 })
    expect(rowHeight).toBe(154 + CAPTION_HEIGHT + GAP)
    expect(5 * picture.width + 6 * GAP).toBeLessThanOrEqual(1440)
  })

  it('gives the room of captions back', () => {
    expect(galleryLayout(1440, 5, screen, false).rowHeight).toBe(154 + GAP)
  })

  it('bounds the height of odd shapes and stands any width', () => {
    expect(galleryLayout(390, 2, { width: 10, height: 9000 }, true).picture.height).toBe(266)
    expect(galleryLayout(390, 2, undefined, true).picture.height).toBe(111)
    expect(galleryLayout(0, 5, screen, true).picture).toEqual({ width: 1, height: 1 })
  })
})

it('offers only columns in which something can be seen', () => {
  expect(columnChoices(1440)).toEqual([2, 12])
  expect(columnChoices(800)).toEqual([2, 7])
  expect(columnChoices(0)).toEqual([2, 2])
  expect([columnsFor(1, 800), columnsFor(5, 800), columnsFor(12, 800)]).toEqual([2, 5, 7])
})
