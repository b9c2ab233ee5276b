import type { Raster } from '../../analysis/pixels/raster.ts'

/** Decoded screens that will be needed again, by identity: few, and none longer than needed. */
export interface RasterShelf {
  get(identity: string): Raster | undefined
  put(identity: string, raster: Raster): void
  /** Lets go of what is not needed any more. */
  clear(isNeeded: (identity: string) => boolean): void
}

/**
 * The two of the pair at hand, and the ends of the measured part of the run on both sides of the
 * stop that a person looks at.
 */
const MAX_RASTERS = 4
/** 50 MB: four screens of 3.1 megapixels, or the two of a pair in 4K. */
const MAX_PIXELS = 12_500_000
/** The pair at hand, however large it is. */
const MIN_RASTERS = 2

/** Tells what it holds and what it lets go. */
export interface ShelfKeeper {
  hold(raster: Raster): void
  release(raster: Raster): void
}

export function createRasterShelf(keeper: ShelfKeeper): RasterShelf {
  const rasters = new Map<string, Raster>()

  function shrink(): void {
    let pixels = 0
    for (const raster of rasters.values()) pixels += raster.pixels.length
    for (const [identity, raster] of rasters) {
      const isFull = rasters.size > MAX_RASTERS || pixels > MAX_PIXELS
      if (!isFull || rasters.size <= MIN_RASTERS) return
      remove(identity, raster)
      pixels -= raster.pixels.length
    }
  }

  function remove(identity: string, raster: Raster): void {
    rasters.delete(identity)
    keeper.release(raster)
  }

  return {
    get(identity) {
      const raster = rasters.get(identity)
      if (raster === undefined) return undefined
      rasters.delete(identity)
      rasters.set(identity, raster)
      return raster
    },
    put(identity, raster) {
      const former = rasters.get(identity)
      keeper.hold(raster)
      if (former !== undefined) remove(identity, former)
      rasters.set(identity, raster)
      shrink()
    },
    clear(isNeeded) {
      for (const [identity, raster] of rasters) if (!isNeeded(identity)) remove(identity, raster)
    },
  }
}
