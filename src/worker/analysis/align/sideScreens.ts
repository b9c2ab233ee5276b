import { IMAGE_HEAD_BYTES, imageSize } from '../../../lib/media/imageSize.ts'
import type { ScreenLook } from '../../../model/compare/screenLook.ts'
import { decidedOn } from '../../../model/compare/stopTrait.ts'
import type { Size } from '../../../model/point.ts'
import { stopsOf } from '../../../model/stops.ts'
import type { AlignedSide } from '../../analysisProtocol.ts'
import { createPixelRoom } from '../pixelRoom.ts'
import { createScreenFiles } from '../screenFiles.ts'
import type { AlignParts } from './alignParts.ts'

/** The screens of one of two runs that are aligned. */
export interface SideScreens {
  /** What is known so far of the screen at a path. */
  readonly lookOf: (path: string) => ScreenLook | undefined
  /** The screen that a stop was decided on. */
  screenOf(stop: number): string | undefined
  /** Learns what listing and earlier measuring tell, and the size of the first screen. */
  recall(): Promise<void>
  /** Nothing of it can be learned any more. */
  isKnown(path: string): boolean
  /** Measures a screen; false when it was known, or cannot be read. */
  measure(path: string): Promise<boolean>
  /** Gives room back. */
  rest(): void
}

export function createSideScreens(
  { drop, trajectory }: AlignedSide,
  { lender, pixels, store, bookOf }: AlignParts,
  signal: AbortSignal,
): SideScreens {
  const book = bookOf(drop)
  const room = createPixelRoom()
  const files = createScreenFiles(lender, drop, book, (blob) => pixels.read(blob), signal)
  const byStop = stopsOf(trajectory).map(decidedOn)
  const paths = [...new Set(byStop.filter((path) => path !== undefined))]
  const unreadable = new Set<string>()
  /** Of screens of which only the head was read. */
  const sizes = new Map<string, Size>()

  function isKnown(path: string): boolean {
    const identity = book.identityOf(path)
    if (unreadable.has(path)) return true
    return identity !== undefined && book.contentOf(identity) !== undefined
  }

  async function load(identities: readonly string[]): Promise<void> {
    const asked = identities.filter((identity) => book.contentOf(identity) === undefined)
    if (asked.length === 0) return
    for (const [identity, content] of await store.loadScreens(asked))
      if (book.contentOf(identity) === undefined) book.setContent(identity, content)
  }

  /** Without the size of any screen, places of other formats could not be compared. */
  async function readHead(): Promise<void> {
    const [first] = paths
    if (first === undefined || book.facts.sizeOf(first) !== undefined) return
    try {
      const blob = await lender.blob(drop, first, signal)
      const head = await blob.slice(0, IMAGE_HEAD_BYTES).arrayBuffer()
      const size = imageSize(new Uint8Array(head))
      if (size !== undefined) sizes.set(first, { width: size.width, height: size.height })
    } catch {
      signal.throwIfAborted()
      // A screen that cannot be read tells nothing; the others may.
    }
  }

  async function measureNow(path: string): Promise<boolean> {
    const identity = await files.identify(path)
    await load([identity])
    if (isKnown(path)) {
      files.drop(path)
      return false
    }
    const raster = await pixels.decode(await files.take(path), room.take)
    signal.throwIfAborted()
    room.hold(raster)
    // The analysis of the open run may have come to it meanwhile.
    if (!isKnown(path)) {
      const content = { signature: pixels.signature(raster), spots: new Map() }
      book.setContent(identity, content)
      store.keepScreen(identity, content)
    }
    room.release(raster)
    return true
  }

  return {
    lookOf(path) {
      const identity = book.identityOf(path)
      const greys = book.facts.signatureOf(path)
      const size = greys?.size ?? sizes.get(path)
      if (identity === undefined && size === undefined) return undefined
      return {
        ...(identity === undefined ? {} : { identity }),
        ...(size === undefined ? {} : { size }),
        ...(greys === undefined ? {} : { greys }),
      }
    },
    screenOf: (stop) => byStop[stop],
    async recall() {
      if (paths.length === 0) return
      await files.list(paths)
      await load(paths.flatMap((path) => book.identityOf(path) ?? []))
      await readHead()
    },
    isKnown,
    async measure(path) {
      try {
        return await measureNow(path)
      } catch {
        signal.throwIfAborted()
        unreadable.add(path)
        files.drop(path)
        return false
      }
    },
    rest: () => room.clear(),
  }
}
