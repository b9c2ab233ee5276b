import type { ScreenshotRef } from './screenshotPool.ts'

/**
 * Pictures that came without being asked for: the first screen of a run travels with its
 * trajectory, which spares a way to the worker and back. One at a time is kept.
 */
let offered: { readonly drop: string; readonly path: string; readonly blob: Blob } | undefined

export function offerPicture(drop: string, path: string, blob: Blob): void {
  offered = { drop, path, blob }
}

/** The picture if it is the one that came, which is then given up. */
export function takeOffered({ drop, path }: ScreenshotRef): Blob | undefined {
  if (offered?.drop !== drop || offered.path !== path) return undefined
  const { blob } = offered
  offered = undefined
  return blob
}
