import type { Tone } from './fact.ts'

/**
 * Something that happened beside the actions: a layer's decision, a change of life cycle. What the
 * agent did to the world outside has the layer `SIDE_EFFECT_LAYER`: it is listed among its changes.
 */
export interface RunEvent {
  /** Unix milliseconds. */
  readonly at?: number
  /** Who tells it: `grounding`, `verifier`, `lifecycle`. */
  readonly layer: string
  /** The producer's word: `decision`, `error`, `suspended`. */
  readonly kind: string
  readonly summary: string
  /** Laid out JSON or text, bounded. */
  readonly detail?: string
  readonly tone: Tone
  readonly origin?: { readonly artifact: string; readonly pointer: string }
}

export const SIDE_EFFECT_LAYER = 'side-effect'
