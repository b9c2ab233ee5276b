const KEPT_MEASURES = 5000
let measured = 0
const markedDrops = new Set<string>()

/** Runs `then` once the frame that shows the present state of the page has been painted. */
export function afterPaint(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then))
}

export interface ScrubDetail {
  readonly stop: number
  readonly artifact: string | undefined
  /** The picture was decoded before it was asked for. */
  readonly prefetched: boolean
}

/** One `tv:scrub` measure: from the seek at `start` until now. */
export function measureScrub(start: number, detail: ScrubDetail): void {
  measured += 1
  if (measured % KEPT_MEASURES === 0) performance.clearMeasures('tv:scrub')
  performance.measure('tv:scrub', { start, end: performance.now(), detail })
}

/** Marks the first screenshot of a drop that stands on the stage with its points drawn. */
export function markFirstScreenshot(drop: string, artifact: string): void {
  if (markedDrops.has(drop)) return
  markedDrops.add(drop)
  performance.mark('tv:first-screenshot', { detail: { drop, artifact } })
}
