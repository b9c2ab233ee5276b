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

/** Its place in a list, and the member that it is: `[2].pre_check_snapshot.screenshot` */
const ITEM = /^\[(\d{1,9})\](?:\.[a-z_]\w*)*$/i
const MEMBER = /\.([a-z_]\w*)$/i
/** Members that say nothing of what they hold. */
const ADDRESSES: ReadonlySet<string> = new Set(['data', 'url', 'image_url'])

function heldName(path: string): string | undefined {
  const inside = path.lastIndexOf('#')
  if (inside < 0) return undefined
  const place = path.slice(inside + 1)
  // What stands in the content of a message is known by the message.
  const content = place.indexOf('.content[')
  const holder = content < 0 ? place : place.slice(0, content)
  const list = holder.lastIndexOf('[')
  const item = list < 0 ? null : ITEM.exec(holder.slice(list))
  const key = MEMBER.exec(place.slice(-100))?.[1]
  if (item === null || key === undefined) return undefined
  const name = ADDRESSES.has(key) ? 'image' : key
  return `${name} of ${content < 0 ? 'step' : 'message'} ${Number(item[1]) + 1}`
}
