import { mediaTypeOf } from '../lib/media/mediaType.ts'

export type ArtifactKind =
  | 'screenshot' // a clean screen
  | 'annotated' // a screen that the producer drew on
  | 'request'
  | 'response'
  | 'decision' // what the agent made of the response
  | 'result'
  | 'metadata'
  | 'state' // accessibility trees, app state
  | 'conversation' // what was said to and by the model, in one file
  | 'run' // the file that holds the whole run
  | 'video'
  | 'log'
  | 'other'

/** A file of the run, read lazily. */
export interface Artifact {
  /**
   * Path in the drop, with `/`; unique in the drop. Bytes that stand inside a file have the path of
   * the file, `#` and their JSON path.
   */
  readonly path: string
  readonly kind: ArtifactKind
  /** The producer's own name of it, such as `screenshot_after`. */
  readonly name: string
  /** Size when read, in bytes; absent where it is not known before reading. */
  readonly bytes?: number
  /** Index of the turn that it belongs to; absent for files of the whole run. */
  readonly turn?: number
}

/**
 * The file name of a path. Bytes that stand inside a file are named by their place in its list:
 * `screenshot of step 3`.
 */
export function fileName(path: string): string {
  return heldName(path) ?? path.slice(path.lastIndexOf('/') + 1)
}

/** The media type that a path stands for; readers take nothing but pictures out of files. */
export function artifactType(path: string): string {
  return heldName(path) === undefined ? mediaTypeOf(path) : 'image/*'
}

/** `[2].pre_check_snapshot.screenshot` */
const MEMBER_OF_ITEM = /^\[(\d{1,9})\](?:\.[a-z_]\w*)*\.([a-z_]\w*)$/i

function heldName(path: string): string | undefined {
  const inside = path.lastIndexOf('#')
  if (inside < 0) return undefined
  const place = path.slice(inside + 1)
  const list = place.lastIndexOf('[')
  const step = list < 0 ? null : MEMBER_OF_ITEM.exec(place.slice(list))
  return step === null ? undefined : `${step[2] ?? ''} of step ${Number(step[1]) + 1}`
}
