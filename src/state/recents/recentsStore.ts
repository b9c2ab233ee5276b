import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { Recent } from './recentList.ts'

interface Schema extends DBSchema {
  readonly recents: { readonly key: string; readonly value: Recent }
}

let database: Promise<IDBPDatabase<Schema>> | undefined

function open(): Promise<IDBPDatabase<Schema>> {
  database ??= openDB<Schema>('trajectory-viewer', 1, {
    upgrade: (db) => {
      db.createObjectStore('recents', { keyPath: 'id' })
    },
    // A newer version of the app in another tab wants to change the database: let it.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
      database = undefined
    },
    terminated: () => {
      database = undefined
    },
  })
  return database
}

/** How long a database that does not answer (damaged, or blocked by another tab) is waited for. */
const PATIENCE_MS = 4000

function inTime<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The database does not answer.')), PATIENCE_MS)
    work.finally(() => clearTimeout(timer)).then(resolve, reject)
  })
}

export function readRecents(): Promise<readonly Recent[]> {
  return inTime(open().then((db) => db.getAll('recents')))
}

/** The stored list becomes `list`. Handles are stored as they are: the browser can clone them. */
export function writeRecents(list: readonly Recent[]): Promise<void> {
  return inTime(replaceAll(list))
}

async function replaceAll(list: readonly Recent[]): Promise<void> {
  const change = (await open()).transaction('recents', 'readwrite')
  await change.store.clear()
  for (const recent of list) await change.store.put(recent)
  await change.done
}
