import type { Source } from '../../source/source.ts'

/** Lets background work wait while a person waits for something. */
export interface Courtesy {
  /** Runs what a person waits for. */
  urgent<T>(work: () => Promise<T>): Promise<T>
  /** Resolves once nothing urgent is under way. */
  idle(): Promise<void>
  /** The same source, whose reads wait until nothing urgent is under way. */
  politely(source: Source): Source
}

export function createCourtesy(): Courtesy {
  let urgentCalls = 0
  let waiting: (() => void)[] = []

  function done(): void {
    urgentCalls -= 1
    if (urgentCalls > 0) return
    const resumed = waiting
    waiting = []
    for (const resume of resumed) resume()
  }

  async function idle(): Promise<void> {
    if (urgentCalls === 0) return
    await new Promise<void>((resolve) => waiting.push(resolve))
    // Something urgent may have begun between the wake-up and now.
    await idle()
  }

  return {
    async urgent(work) {
      urgentCalls += 1
      try {
        return await work()
      } finally {
        done()
      }
    },
    idle,
    politely: (source) => ({
      ...source,
      blob: async (path, signal) => {
        await idle()
        return source.blob(path, signal)
      },
      bytes: async (path, signal) => {
        await idle()
        return source.bytes(path, signal)
      },
      bytesOfMany: async (paths, onRead, signal) => {
        await idle()
        return source.bytesOfMany(paths, onRead, signal)
      },
    }),
  }
}
