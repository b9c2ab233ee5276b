import type { ReadProgress } from '../protocol.ts'

const EVERY_MS = 100

export interface ProgressMeter {
  tell(progress: ReadProgress): void
  /** Sends the last one that was held back. */
  flush(): void
}

/** At most ten a second go out; the last one always does. */
export function progressMeter(emit: (progress: ReadProgress) => void): ProgressMeter {
  let sentAt = Number.NEGATIVE_INFINITY
  let held: ReadProgress | undefined
  const send = (progress: ReadProgress): void => {
    sentAt = performance.now()
    held = undefined
    emit(progress)
  }
  return {
    tell(progress) {
      if (performance.now() - sentAt >= EVERY_MS) send(progress)
      else held = progress
    },
    flush() {
      if (held !== undefined) send(held)
    },
  }
}
