/** Runs at most `atOnce` works at a time; one whose signal is aborted while it waits never starts. */
export function takeTurns(atOnce: number) {
  const waiting: (() => void)[] = []
  let running = 0

  return async function takeTurn<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    // The place of the one that ends is handed to the next: nobody can slip in between.
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      signal.throwIfAborted()
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
