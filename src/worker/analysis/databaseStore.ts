import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { ScreenChange } from '../../model/screenChange.ts'
import type { ContentStore, ScreenContent } from './contentStore.ts'
import { storedChange, storedScreen } from './storedShapes.ts'

/**
 * Raised whenever anything is measured otherwise than before: what was kept is then thrown away.
 * It is also the version of the database, so that an older page in another tab keeps nothing.
 */
const ALGORITHM = 3
const NAME = 'trajectory-viewer-screens'
/** About 3 kB a screen and 1 kB a change: 80 MB at most, all of a few runs of 5,000 stops. */
const MAX_ENTRIES = 20_000
/** Thrown out at once, so that it is not done with every write. */
const SPARE_ENTRIES = 2000
const WRITE_AFTER = 60
/** How exactly is known when an entry was used. */
const RENEW_AFTER_MS = 24 * 60 * 60 * 1000

interface Entry {
  readonly key: string
  /** Unix milliseconds of when it was measured or last asked for. */
  readonly at: number
  readonly value: unknown
}

const STORES = ['screens', 'changes'] as const
type StoreName = (typeof STORES)[number]

interface Schema extends DBSchema {
  screens: { key: string; value: Entry; indexes: { at: number } }
  changes: { key: string; value: Entry; indexes: { at: number } }
}

/** In IndexedDB. Where that does not work nothing is kept, and nobody is told. */
export function databaseStore(now: () => number): ContentStore {
  let database: Promise<IDBPDatabase<Schema> | undefined> | undefined
  const waiting: Record<StoreName, Map<string, unknown>> = {
    screens: new Map(),
    changes: new Map(),
  }

  function opened(): Promise<IDBPDatabase<Schema> | undefined> {
    database ??= openDB<Schema>(NAME, ALGORITHM, {
      upgrade(db) {
        for (const name of STORES) {
          if (db.objectStoreNames.contains(name)) db.deleteObjectStore(name)
          db.createObjectStore(name, { keyPath: 'key' }).createIndex('at', 'at')
        }
      },
      blocking: (_current, _blocked, event) => {
        if (event.target instanceof IDBDatabase) event.target.close()
        database = Promise.resolve(undefined)
      },
      terminated: () => {
        database = Promise.resolve(undefined)
      },
    }).catch(() => undefined)
    return database
  }

  async function load<T>(
    name: StoreName,
    keys: readonly string[],
    read: (value: unknown) => T | undefined,
  ): Promise<ReadonlyMap<string, T>> {
    const found = new Map<string, T>()
    try {
      const db = await opened()
      if (db === undefined) return found
      const { store, done } = db.transaction(name, 'readonly')
      const entries = await Promise.all(keys.map((key) => store.get(key)))
      await done
      for (const entry of entries) {
        const value = entry === undefined ? undefined : read(entry.value)
        if (entry === undefined || value === undefined) continue
        found.set(entry.key, value)
        // Used again: it is among the last to be thrown out.
        if (now() - entry.at > RENEW_AFTER_MS) waiting[name].set(entry.key, entry.value)
      }
    } catch {
      // What cannot be read is measured again.
    }
    return found
  }

  async function write(name: StoreName): Promise<void> {
    const entries = [...waiting[name]]
    waiting[name].clear()
    if (entries.length === 0) return
    try {
      const db = await opened()
      if (db === undefined) return
      const { store, done } = db.transaction(name, 'readwrite', { durability: 'relaxed' })
      const at = now()
      await Promise.all(entries.map(([key, value]) => store.put({ key, at, value })))
      await done
      await throwOutOldest(db, name)
    } catch {
      // A full disk, or a closed database: it is measured again another time.
    }
  }

  function keep(name: StoreName, key: string, value: unknown): void {
    waiting[name].set(key, value)
    if (waiting[name].size >= WRITE_AFTER) void write(name)
  }

  return {
    loadScreens: (identities) => load('screens', identities, storedScreen),
    loadChanges: (pairs) => load('changes', pairs, storedChange),
    keepScreen: (identity: string, content: ScreenContent) => keep('screens', identity, content),
    keepChange: (pair: string, change: ScreenChange) => keep('changes', pair, change),
    async flush() {
      await write('screens')
      await write('changes')
    },
  }
}

async function throwOutOldest(db: IDBPDatabase<Schema>, name: StoreName): Promise<void> {
  const surplus = (await db.count(name)) - MAX_ENTRIES
  if (surplus <= 0) return
  const { store, done } = db.transaction(name, 'readwrite', { durability: 'relaxed' })
  let left = surplus + SPARE_ENTRIES
  for (
    let cursor = await store.index('at').openCursor();
    cursor !== null && left > 0;
    cursor = await cursor.continue()
  ) {
    await cursor.delete()
    left -= 1
  }
  await done
}
