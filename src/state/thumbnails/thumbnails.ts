import { useCallback, useSyncExternalStore } from 'react'
import type { Size } from '../../model/point.ts'
import { startImageWorker } from '../../worker/imageClient.ts'
import type { ImageClient } from '../../worker/imageClient.ts'
import { getReadClient } from '../clients.ts'
import { useCurrentRun } from '../current.ts'
import { noteReadError } from '../opening/staleFiles.ts'
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

let imageClient: ImageClient | undefined

const naturalSizes = new WeakMap<ImageBitmap, Size>()

/** Size of the screenshot that a small picture was made of: points count in its pixels. */
export function naturalSizeOf(picture: ImageBitmap): Size | undefined {
  return naturalSizes.get(picture)
}

const queue = createThumbnailQueue<ImageBitmap>(
  {
    make: async ({ drop, path, width }, signal) => {
      const blob = await getReadClient().call('blob', { drop, path }, { signal })
      imageClient ??= startImageWorker()
      const input = { blob, width, height: width * 2 }
      const { bitmap, natural } = await imageClient.call('thumbnail', input, { signal })
      naturalSizes.set(bitmap, natural)
      return bitmap
    },
    bytesOf: (bitmap) => bitmap.width * bitmap.height * 4,
    release: (bitmap) => bitmap.close(),
    onError: noteReadError,
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

const waiting: Thumbnail<ImageBitmap> = { status: 'waiting' }

/**
 * A small picture of a screenshot of the open run, at least `cssWidth` wide on this display unless
 * the screenshot is smaller. The bitmap belongs to the pool: draw it, do not close it.
 */
export function useThumbnail(path: string | undefined, cssWidth: number): Thumbnail<ImageBitmap> {
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
