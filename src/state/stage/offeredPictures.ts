import type { ReadPicture } from '../../worker/protocol.ts'
import type { ScreenshotRef } from './screenshotPool.ts'

type Coming = Promise<ReadPicture | undefined>

interface Offer extends ScreenshotRef {
  readonly picture: Coming
  readonly settle: (picture: ReadPicture | undefined) => void
  taken: boolean
}

/**
 * A picture that comes without being asked for: the first screen of a run is read and decoded while
 * its trajectory is on its way, which spares a way to the worker and back. One at a time.
 */
let offer: Offer | undefined

/** Says that a picture will come; `givePicture` or `withdrawPicture` follows. */
export function promisePicture({ drop, path }: ScreenshotRef): void {
  discard(offer)
  const settlers: Offer['settle'][] = []
  const picture: Coming = new Promise((resolve) => settlers.push(resolve))
  offer = { drop, path, picture, settle: (found) => settlers[0]?.(found), taken: false }
}

export function givePicture(drop: string, picture: ReadPicture): void {
  if (offer?.drop === drop) offer.settle(picture)
  else release(picture)
}

/** Nothing more comes of this drop: whoever waits asks for the picture himself. */
export function withdrawPicture(drop: string): void {
  if (offer?.drop !== drop) return
  offer.settle(undefined)
  discard(offer)
  offer = undefined
}

/** The picture if it is the one that comes. It is given once and belongs to whoever took it. */
export function takeOffered({ drop, path }: ScreenshotRef): Coming | undefined {
  if (offer === undefined || offer.taken || offer.drop !== drop || offer.path !== path)
    return undefined
  offer.taken = true
  return offer.picture
}

function discard(old: Offer | undefined): void {
  if (old?.taken === false) void old.picture.then(release)
}

function release(picture: ReadPicture | undefined): void {
  if (picture?.kind === 'decoded') picture.bitmap.close()
}
