/** Values by key, the least recently used dropped first once their costs exceed the limit. */
export interface Lru<Value> {
  /** Makes the key the most recently used. */
  get(key: string): Value | undefined
  set(key: string, value: Value, cost: number): void
  deleteWhere(matches: (key: string) => boolean): void
}

/** The newest value is kept even when it alone costs more than `limit`. */
export function createLru<Value>(limit: number, maxEntries = Number.POSITIVE_INFINITY): Lru<Value> {
  const entries = new Map<string, { readonly value: Value; readonly cost: number }>()
  let total = 0

  function remove(key: string): void {
    total -= entries.get(key)?.cost ?? 0
    entries.delete(key)
  }

  return {
    get(key) {
      const entry = entries.get(key)
      if (entry === undefined) return undefined
      entries.delete(key)
      entries.set(key, entry)
      return entry.value
    },
    set(key, value, cost) {
      remove(key)
      entries.set(key, { value, cost })
      total += cost
      for (const oldest of entries.keys()) {
        if (entries.size <= 1 || (total <= limit && entries.size <= maxEntries)) break
        remove(oldest)
      }
    },
    deleteWhere(matches) {
      for (const key of entries.keys()) if (matches(key)) remove(key)
    },
  }
}
