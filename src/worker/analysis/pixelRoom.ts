import type { Raster } from '../../analysis/pixels/raster.ts'

/** Room for the pixels of so many; what is in it is to be written over. */
export type TakeRoom = (pixels: number) => Uint32Array<ArrayBuffer>

/**
 * Room of screens that nobody needs any more, for those that come: a fresh buffer of a screen takes
 * longer to get than to fill, and waits for the collector. What is never released is collected as
 * anything else.
 */
export interface PixelRoom {
  readonly take: TakeRoom
  /** One more needs it. */
  hold(raster: Raster): void
  /** One less does. */
  release(raster: Raster): void
  /** Gives back to the system what waits. */
  clear(): void
}

/** The screens of a run have one size, and one is done with for each that comes. */
const MAX_WAITING = 1

export function createPixelRoom(): PixelRoom {
  const waiting: Uint32Array<ArrayBuffer>[] = []
  const mine = new WeakSet<ArrayBufferLike>()
  const holders = new WeakMap<Raster, number>()

  function giveBack({ pixels }: Raster): void {
    const { buffer } = pixels
    if (!(buffer instanceof ArrayBuffer) || !mine.has(buffer)) return
    waiting.push(new Uint32Array(buffer))
    shrinkTo(MAX_WAITING)
  }

  function shrinkTo(count: number): void {
    for (const { buffer } of waiting.splice(0, Math.max(0, waiting.length - count))) free(buffer)
  }

  return {
    take(pixels) {
      const at = waiting.findIndex(({ length }) => length === pixels)
      const [known] = at === -1 ? [] : waiting.splice(at, 1)
      const room = known ?? new Uint32Array(pixels)
      mine.add(room.buffer)
      return room
    },
    hold(raster) {
      holders.set(raster, (holders.get(raster) ?? 0) + 1)
    },
    release(raster) {
      const left = (holders.get(raster) ?? 0) - 1
      holders.set(raster, left)
      if (left === 0) giveBack(raster)
    },
    clear: () => shrinkTo(0),
  }
}

/** At once: a thread that rests collects nothing. Browsers without `transfer` let it wait. */
function free(buffer: ArrayBuffer): void {
  const transfer: unknown = Reflect.get(buffer, 'transfer')
  if (typeof transfer === 'function') Reflect.apply(transfer, buffer, [0])
}
