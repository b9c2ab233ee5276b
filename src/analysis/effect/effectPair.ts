import { effectFrames } from '../../model/frames.ts'
import type { Stop } from '../../model/stops.ts'

/** The screens between which the effect of an action shows. */
export interface EffectPair {
  readonly before: string
  readonly after: string
}

/** Undefined without an action, and where the record lacks one of the screens. */
export function effectPair({ action }: Stop): EffectPair | undefined {
  const frames = action === undefined ? undefined : effectFrames(action.frames)
  return frames && { before: frames.before.artifact, after: frames.after.artifact }
}
