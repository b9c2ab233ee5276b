import { shownFrame } from '../frames.ts'
import type { FrameKind } from '../frames.ts'
import { framesOf } from '../stops.ts'
import type { Stop } from '../stops.ts'

/** How many stops on either side are worth decoding in advance. */
const REACH = 2

/**
 * Paths of the screenshots that are likely to be asked for next, most likely first: the stop ahead
 * in the direction of travel, the other frame of this stop, the stop behind, then farther ones.
 */
export function nearbyFrames(
  stops: readonly Stop[],
  index: number,
  direction: 1 | -1,
  kinds: readonly FrameKind[],
): readonly string[] {
  const paths = new Set<string>()
  const add = (at: number, wanted: readonly FrameKind[]): void => {
    const stop = stops[at]
    if (stop === undefined) return
    for (const kind of wanted) {
      const shown = shownFrame(framesOf(stop), kind)
      if (shown !== undefined) paths.add(shown.ref.artifact)
    }
  }
  for (let step = 1; step <= REACH; step += 1) {
    add(index + step * direction, kinds)
    if (step === 1) add(index, ['after', 'saw'])
    add(index - step * direction, kinds)
  }
  return [...paths]
}
