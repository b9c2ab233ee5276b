import { useCallback, useSyncExternalStore } from 'react'
import type { Size } from '../../model/point.ts'
import { getReadClient } from '../clients.ts'
import { useCurrentRun } from '../current.ts'
import { createThumbnailQueue } from './thumbnailQueue.ts'
import type { Thumbnail } from './thumbnailQueue.ts'
import { useView } from '../view.ts'

const MAX_BYTES = 24 * 1024 * 1024
/** One is decoded while the next one is read. */
const AT_ONCE = 2
/** While the person scrubs, the stage comes first. */
const REST_MS = 120
/** Few widths, so that a slider does not make a new picture for every pixel. */
const WIDTHS = [96, 160, 240, 320, 480, 640, 960]

/** A small picture of a screenshot, for an element. */
export interface ThumbnailPicture {
  readonly url: string
  readonly size: Size
  /** Size of the screenshot itself: points count in its pixels. */
  readonly natural: Size
}

const queue = createThumbnailQueue<ThumbnailPicture>(
  {
    make: async ({ drop, path, width }, signal) => {
      const input = { drop, path, width, height: width * 2 }
      const { blob, ...sizes } = await getReadClient().call('thumbnail', input, { signal })
      return { url: URL.createObjectURL(blob), ...sizes }
    },
    // Decoded, which is what the browser holds of those on screen.
    bytesOf: ({ size }) => size.width * size.height * 4,
    release: ({ url }) => URL.revokeObjectURL(url),
  },
  MAX_BYTES,
  AT_ONCE,
)

let resting: ReturnType<typeof setTimeout> | undefined

useView.subscribe((view, before) => {
  if (view.stop === before.stop || view.run !== before.run) return
  queue.pause()
  clearTimeout(resting)
  resting = setTimeout(() => queue.resume(), REST_MS)
})

const waiting: Thumbnail<ThumbnailPicture> = { status: 'waiting' }

/**
 * A small picture of a screenshot of the open run, at least `cssWidth` wide on this display unless
 * the screenshot is smaller. It belongs to the queue and is shown as long as it is asked for.
 */
export function useThumbnail(
  path: string | undefined,
  cssWidth: number,
): Thumbnail<ThumbnailPicture> {
  const drop = useCurrentRun()?.found.drop
  const pixels = cssWidth * Math.min(globalThis.devicePixelRatio, 2)
  const width = WIDTHS.find((fixed) => fixed >= pixels) ?? 960
  const subscribe = useCallback(
    (onChange: () => void) =>
      drop === undefined || path === undefined
        ? () => undefined
        : queue.want({ drop, path, width }, onChange),
    [drop, path, width],
  )
  return useSyncExternalStore(subscribe, () =>
    drop === undefined || path === undefined ? waiting : queue.get({ drop, path, width }),
  )
}
