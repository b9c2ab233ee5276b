import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Size } from '../../model/point.ts'
import type { SmallPicture } from '../../worker/protocol.ts'
import { getReadClient } from '../clients.ts'
import { useCurrentRun } from '../current.ts'
import { createThumbnailQueue } from './thumbnailQueue.ts'
import type { Thumbnail, ThumbnailQueue, ThumbnailRequest } from './thumbnailQueue.ts'
import { useView } from '../view.ts'

const MAX_FILE_BYTES = 24 * 1024 * 1024
const MAX_DRAWN_BYTES = 8 * 1024 * 1024
/** One is decoded while the next one is read. */
const AT_ONCE = 2
/** While the person scrubs, the stage comes first. */
const REST_MS = 120
/** Few widths, so that a slider does not make a new picture for every pixel. */
const WIDTHS = [96, 160, 240, 320, 480, 640, 960]

/** A small picture of a screenshot, for an element. */
interface ThumbnailFile {
  readonly url: string
  readonly size: Size
  /** Size of the screenshot itself: points count in its pixels. */
  readonly natural: Size
}

const files = createThumbnailQueue<ThumbnailFile>(
  {
    make: async ({ drop, path, width }, signal) => {
      const input = { drop, path, width, height: width * 2 }
      const { blob, ...sizes } = await getReadClient().call('thumbnailFile', input, { signal })
      return { url: URL.createObjectURL(blob), ...sizes }
    },
    // Decoded, which is what the browser holds of those on screen.
    bytesOf: ({ size }) => size.width * size.height * 4,
    release: ({ url }) => URL.revokeObjectURL(url),
  },
  MAX_FILE_BYTES,
  AT_ONCE,
)

/**
 * Pictures that are drawn rather than shown by elements: what Chromium decodes for elements stays
 * in memory long after they left the page (100 MB after a thousand of 96 pixels).
 */
const drawn = createThumbnailQueue<SmallPicture>(
  {
    make: ({ drop, path, width }, signal) =>
      getReadClient().call(
        'thumbnail',
        { drop, path, width, height: width * 2 },
        {
          signal,
        },
      ),
    bytesOf: ({ bitmap }) => bitmap.width * bitmap.height * 4,
    release: ({ bitmap }) => bitmap.close(),
  },
  MAX_DRAWN_BYTES,
  AT_ONCE,
)

type Queue = Pick<ThumbnailQueue<unknown>, 'forget' | 'pause' | 'resume'>

const queues: Queue[] = [files, drawn]

/** Another queue over the screens of the open run: it rests and forgets as these do. */
export function addQueue<Request extends ThumbnailRequest>(
  queue: ThumbnailQueue<unknown, Request>,
): void {
  queues.push(queue)
}

export function forgetThumbnails(drop: string, paths: ReadonlySet<string>): void {
  for (const queue of queues)
    queue.forget((request) => request.drop === drop && paths.has(request.path))
}

let resting: ReturnType<typeof setTimeout> | undefined

useView.subscribe((view, before) => {
  if (view.stop === before.stop || view.run !== before.run) return
  for (const queue of queues) queue.pause()
  clearTimeout(resting)
  resting = setTimeout(() => {
    for (const queue of queues) queue.resume()
  }, REST_MS)
})

const waiting = { status: 'waiting' } as const

/**
 * A small picture of a screenshot of the open run, at least `cssWidth` wide on this display unless
 * the screenshot is smaller. It belongs to the queue and is shown as long as it is asked for.
 */
export function useThumbnail(path: string | undefined, cssWidth: number): Thumbnail<ThumbnailFile> {
  return useFrom(files, path, cssWidth)
}

/** The same as a bitmap to be drawn; it belongs to the queue: draw it, do not close it. */
export function useSmallPicture(
  path: string | undefined,
  cssWidth: number,
): Thumbnail<SmallPicture> {
  return useFrom(drawn, path, cssWidth)
}

function useFrom<Picture>(
  queue: ThumbnailQueue<Picture>,
  path: string | undefined,
  cssWidth: number,
): Thumbnail<Picture> {
  const drop = useCurrentRun()?.found.drop
  const width = pixelWidth(cssWidth)
  const subscribe = useCallback(
    (onChange: () => void) =>
      drop === undefined || path === undefined
        ? () => undefined
        : queue.want({ drop, path, width }, onChange),
    [queue, drop, path, width],
  )
  return useSyncExternalStore(subscribe, () =>
    drop === undefined || path === undefined ? waiting : queue.get({ drop, path, width }),
  )
}

/**
 * The same for many screenshots that are drawn into one canvas. The result is a new function
 * whenever one of them changes; bitmaps belong to the queue: draw them, do not close them. They lie
 * in the drop of the open run unless another is named.
 */
export function useStripPictures(
  paths: readonly string[],
  cssWidth: number,
  otherDrop?: string,
): (path: string) => Thumbnail<SmallPicture> {
  const current = useCurrentRun()?.found.drop
  const drop = otherDrop ?? current
  const width = pixelWidth(cssWidth)
  const store = useMemo(() => stripStore(drop, paths, width), [drop, paths, width])
  return useSyncExternalStore(store.subscribe, store.get)
}

function stripStore(drop: string | undefined, paths: readonly string[], width: number) {
  const look = (path: string): Thumbnail<SmallPicture> =>
    drop === undefined ? waiting : drawn.get({ drop, path, width })
  let current = look
  return {
    get: () => current,
    subscribe: (onChange: () => void) => {
      if (drop === undefined) return () => undefined
      const change = (): void => {
        current = (path) => look(path)
        onChange()
      }
      const leave = paths.map((path) => drawn.want({ drop, path, width }, change))
      return () => {
        for (const left of leave) left()
      }
    },
  }
}

function pixelWidth(cssWidth: number): number {
  const pixels = cssWidth * Math.min(globalThis.devicePixelRatio, 2)
  return WIDTHS.find((fixed) => fixed >= pixels) ?? 960
}
