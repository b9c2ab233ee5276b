import { useCallback, useSyncExternalStore } from 'react'
import type { CropGroup } from '../../model/crops.ts'
import type { Box, Size, SpaceSizes } from '../../model/point.ts'
import { getReadClient } from '../clients.ts'
import { useCurrentRun } from '../current.ts'
import { createThumbnailQueue } from './thumbnailQueue.ts'
import type { Thumbnail, ThumbnailRequest } from './thumbnailQueue.ts'
import { addQueue } from './thumbnails.ts'

const MAX_BYTES = 12 * 1024 * 1024
const AT_ONCE = 2

interface CropRequest extends ThumbnailRequest {
  readonly group: CropGroup
  readonly sizes: SpaceSizes
  readonly cut: Size
}

/** What lies around a point, pixel for pixel. */
interface Crop {
  readonly url: string
  /** The same, for drawing it. */
  readonly blob: Blob
  readonly box: Box
}

interface CroppedScreen {
  readonly natural: Size
  readonly byStop: ReadonlyMap<number, Crop>
}

const queue = createThumbnailQueue<CroppedScreen, CropRequest>(
  {
    make: async ({ drop, path, group, sizes, cut }, signal) => {
      const points = group.cuts.map(({ point }) => point)
      const input = { drop, path, points, sizes, cut }
      const { natural, cuts } = await getReadClient().call('crops', input, { signal })
      const byStop = new Map<number, Crop>()
      for (const [at, { stop }] of group.cuts.entries()) {
        const made = cuts[at]
        if (made !== undefined) byStop.set(stop, { ...made, url: URL.createObjectURL(made.blob) })
      }
      return { natural, byStop }
    },
    // Decoded, which is what the browser holds of those on screen.
    bytesOf: ({ byStop }) => {
      let pixels = 0
      for (const { box } of byStop.values()) pixels += box.width * box.height
      return pixels * 4
    },
    release: ({ byStop }) => {
      for (const { url } of byStop.values()) URL.revokeObjectURL(url)
    },
    // Other points of a screen, or the same read otherwise, are other pieces of it.
    keyOf: ({ drop, path, group, sizes, cut }) =>
      [drop, path, JSON.stringify([group.cuts, sizes, cut])].join('\n'),
  },
  MAX_BYTES,
  AT_ONCE,
)

addQueue(queue)

const waiting = { status: 'waiting' } as const

interface WantedCrop {
  readonly group: CropGroup | undefined
  readonly sizes: SpaceSizes
  readonly cut: Size
}

/** The pieces of one screen; they belong to the queue and stay as long as they are asked for. */
export function useCrops(wanted: WantedCrop): Thumbnail<CroppedScreen> {
  const drop = useCurrentRun()?.found.drop
  const { group, sizes, cut } = wanted
  const { width, height } = cut
  const request = useCallback(
    (): CropRequest | undefined =>
      drop === undefined || group === undefined
        ? undefined
        : { drop, path: group.path, width, group, sizes, cut: { width, height } },
    [drop, group, sizes, width, height],
  )
  const subscribe = useCallback(
    (onChange: () => void) => {
      const asked = request()
      return asked === undefined ? () => undefined : queue.want(asked, onChange)
    },
    [request],
  )
  return useSyncExternalStore(subscribe, () => {
    const asked = request()
    return asked === undefined ? waiting : queue.get(asked)
  })
}
