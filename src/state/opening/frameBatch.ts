/** Collects values by key and hands them over once per frame: a storm of events is one update. */
export interface FrameBatch<Value> {
  add(key: string, value: Value): void
  /** Hands over what is waiting now. */
  flush(): void
}

/** A hidden page has no frames, but its reading goes on. */
const LONGEST_WAIT_MS = 250

export function frameBatch<Value>(
  onBatch: (values: ReadonlyMap<string, Value>) => void,
): FrameBatch<Value> {
  let waiting = new Map<string, Value>()
  let frame: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush(): void {
    if (frame !== undefined) cancelAnimationFrame(frame)
    clearTimeout(timer)
    frame = undefined
    timer = undefined
    if (waiting.size === 0) return
    const batch = waiting
    waiting = new Map()
    onBatch(batch)
  }

  return {
    add(key, value) {
      waiting.set(key, value)
      if (timer !== undefined) return
      timer = setTimeout(flush, LONGEST_WAIT_MS)
      if (typeof requestAnimationFrame === 'function') frame = requestAnimationFrame(flush)
    },
    flush,
  }
}
