import { describe, expect, it } from 'vitest'
import { createPixelRoom } from './pixelRoom.ts'
import { createRasterShelf } from './rasterShelf.ts'

function raster(pixels: number) {
  return { width: pixels, height: 1, pixels: new Uint32Array(pixels) }
}

describe('the shelf of decoded screens', () => {
  it('holds four screens, and lets the one go that was used least lately', () => {
    const shelf = createRasterShelf(createPixelRoom())
    for (const name of ['a', 'b', 'c', 'd']) shelf.put(name, raster(10))
    shelf.get('a')
    shelf.put('e', raster(10))
    expect(['a', 'b', 'c', 'd', 'e'].map((name) => shelf.get(name) !== undefined)).toEqual([
      true,
      false,
      true,
      true,
      true,
    ])
  })

  it('holds two large ones, as a pair has to fit', () => {
    const shelf = createRasterShelf(createPixelRoom())
    for (const name of ['a', 'b', 'c']) shelf.put(name, raster(8_300_000))
    expect(['a', 'b', 'c'].map((name) => shelf.get(name) !== undefined)).toEqual([
      false,
      true,
      true,
    ])
  })

  it('lets go of what is not needed any more', () => {
    const shelf = createRasterShelf(createPixelRoom())
    shelf.put('a', raster(10))
    shelf.put('b', raster(10))
    shelf.clear((identity) => identity === 'b')
    expect(shelf.get('a')).toBeUndefined()
    expect(shelf.get('b')).toBeDefined()
  })
})
