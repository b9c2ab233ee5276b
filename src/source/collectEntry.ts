import { isSystemPath } from '../lib/text/safePath.ts'
import type { DropItem } from './dropItem.ts'
import { MAX_ENTRIES } from './source.ts'

/** Files and folders asked for at once; each answer waits for the browser process. */
const ASKED_AT_ONCE = 32

/**
 * All files below an entry of the older drop interface, which Firefox and Safari have. Its entries
 * cannot be sent to a worker, so every file is asked for here. What cannot be read is left out.
 */
export async function collectEntry(root: FileSystemEntry): Promise<readonly DropItem[]> {
  const items: DropItem[] = []
  let waiting: FileSystemEntry[] = [root]
  while (waiting.length > 0 && items.length < MAX_ENTRIES) {
    const batch = waiting.slice(0, ASKED_AT_ONCE)
    waiting = waiting.slice(ASKED_AT_ONCE)
    for (const found of await Promise.all(batch.map(askEntry))) {
      if (found.item !== undefined) items.push(found.item)
      for (const child of found.children) waiting.push(child)
    }
  }
  return items
}

interface Found {
  readonly item?: DropItem
  readonly children: readonly FileSystemEntry[]
}

async function askEntry(entry: FileSystemEntry): Promise<Found> {
  const path = entry.fullPath.replace(/^\//, '')
  if (isSystemPath(path)) return { children: [] }
  if (isDirectory(entry)) return { children: await readAll(entry.createReader()) }
  if (!isFile(entry)) return { children: [] }
  const file = await new Promise<File | undefined>((resolve) => {
    entry.file(resolve, () => resolve(undefined))
  })
  return file === undefined
    ? { children: [] }
    : { item: { kind: 'file', path, file }, children: [] }
}

/** `readEntries` gives at most 100 at a time in Chromium; an empty answer ends the list. */
async function readAll(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]))
    })
    if (some.length === 0) return all
    for (const entry of some) all.push(entry)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
