/** Lets work begin while the bytes of what is under way stay within a limit. */
export interface ByteBudget {
  /** Resolves when there is room; work larger than the limit waits until it is alone. */
  enter(bytes: number): Promise<void>
  leave(bytes: number): void
}

export function createByteBudget(limit: number): ByteBudget {
  let used = 0
  let working = 0
  const waiting: { readonly bytes: number; readonly begin: () => void }[] = []

  function admit(): void {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      if (working > 0 && used + next.bytes > limit) return
      waiting.shift()
      used += next.bytes
      working += 1
      next.begin()
    }
  }

  return {
    enter: (bytes) =>
      new Promise((begin) => {
        waiting.push({ bytes, begin })
        admit()
      }),
    leave(bytes) {
      used -= bytes
      working -= 1
      admit()
    },
  }
}
