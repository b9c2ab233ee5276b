/**
 * Collects values by key and hands them over with the next frame: a storm of events is one update,
 * and one that lasts is a few updates a second, since each of them costs as much as the list is long.
 */
export interface FrameBatch<Value> {
  add(key: string, value: Value): void
  /** Hands over what is waiting now. */
  flush(): void
}

/** A hidden page has no frames, but its reading goes on. */
const LONGEST_WAIT_MS = 250
const APART_MS = 120

export function frameBatch<Value>(
  onBatch: (values: ReadonlyMap<string, Value>) => void,
): FrameBatch<Value> {
  let waiting = new Map<string, Value>()
  let frame: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let handedAt = Number.NEGATIVE_INFINITY

  function flush(): void {
    if (frame !== undefined) cancelAnimationFrame(frame)
    clearTimeout(timer)
    frame = undefined
    timer = undefined
    if (waiting.size === 0) return
    const batch = waiting
    waiting = new Map()
    handedAt = performance.now()
    onBatch(batch)
  }

  return {
    add(key, value) {
      waiting.set(key, value)
      if (timer !== undefined) return
      const early = handedAt + APART_MS - performance.now()
      timer = setTimeout(flush, early > 0 ? early : LONGEST_WAIT_MS)
      if (early <= 0 && typeof requestAnimationFrame === 'function')
        frame = requestAnimationFrame(flush)
    },
    flush,
  }
}
