import type { SearchHit } from '../../../model/search/searchHit.ts'
import type { SearchNews } from '../../protocol.ts'

/** A person reads the first dozens; a list of more than this asks for another word. */
const MAX_HITS = 2_000
/** How often the page hears of hits and of how far it is: two frames. */
const TELL_MS = 32

/** Collects hits and tells them in batches: the first at once. */
export interface HitBatch {
  /** False once there are as many as are told. */
  add(hit: SearchHit): boolean
  /** Counts characters that were looked through. */
  count(characters: number): void
  /** Tells what is there, when it is time or when `now` is set. */
  tell(now?: boolean): void
  readonly hits: number
  readonly characters: number
  readonly isFull: boolean
}

export function createHitBatch(
  total: number | undefined,
  emit: (news: SearchNews) => void,
): HitBatch {
  let waiting: SearchHit[] = []
  let hits = 0
  let characters = 0
  let told = Number.NEGATIVE_INFINITY
  let isFull = false

  return {
    add(hit) {
      if (hits === MAX_HITS) {
        isFull = true
        return false
      }
      hits += 1
      waiting.push(hit)
      return true
    },
    count(more) {
      characters += more
    },
    tell(now = false) {
      const at = performance.now()
      if (!now && at - told < TELL_MS) return
      told = at
      emit({ hits: waiting, searched: characters, ...(total === undefined ? {} : { total }) })
      waiting = []
    },
    get hits() {
      return hits
    },
    get characters() {
      return characters
    },
    get isFull() {
      return isFull
    },
  }
}
