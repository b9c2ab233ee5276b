import { collectEntry } from './collectEntry.ts'
import type { DropItem } from './dropItem.ts'

/** What was dropped or pasted, ready to be sent to the worker. */
export interface CollectedDrop {
  readonly items: readonly DropItem[]
  /** The single item's name, else `3 items`. */
  readonly name: string
  /** What the browser would let us open again later; empty where it gives no handles. */
  readonly handles: readonly FileSystemHandle[]
}

/**
 * Collects a drop or a paste. Call it in the event handler itself: the browser empties `transfer`
 * as soon as the handler has returned, so everything is asked for before the first await.
 * Handles are preferred: they list folders in the worker and can be stored.
 */
export function collectDrop(transfer: DataTransfer): Promise<CollectedDrop> {
  return settle([...transfer.items].filter((item) => item.kind === 'file').map(askItem))
}

interface AskedItem {
  readonly handle: Promise<FileSystemHandle | undefined>
  readonly entry: FileSystemEntry | undefined
  readonly file: File | undefined
}

function askItem(item: DataTransferItem): AskedItem {
  return {
    handle: askHandle(item),
    entry: item.webkitGetAsEntry() ?? undefined,
    file: item.getAsFile() ?? undefined,
  }
}

/** Chromium's method is not in TypeScript's DOM types: what it gives is checked, not believed. */
async function askHandle(item: DataTransferItem): Promise<FileSystemHandle | undefined> {
  if (!('getAsFileSystemHandle' in item)) return undefined
  const ask = item.getAsFileSystemHandle
  if (typeof ask !== 'function') return undefined
  try {
    const handle: unknown = await ask.call(item)
    return handle instanceof FileSystemHandle ? handle : undefined
  } catch {
    // Refused by a policy, or not a file of the disk: the other ways remain.
    return undefined
  }
}

async function settle(asked: readonly AskedItem[]): Promise<CollectedDrop> {
  const items: DropItem[] = []
  const names: string[] = []
  const handles: FileSystemHandle[] = []
  for (const { handle, entry, file } of asked) {
    const found = await handle
    const item = found === undefined ? undefined : itemOfHandle(found)
    if (found !== undefined && item !== undefined) {
      items.push(item)
      handles.push(found)
      names.push(found.name)
    } else if (entry !== undefined) {
      for (const child of await collectEntry(entry)) items.push(child)
      names.push(entry.name)
    } else if (file !== undefined) {
      items.push({ kind: 'file', path: file.name, file })
      names.push(file.name)
    }
  }
  const [first] = names
  const name = first !== undefined && names.length === 1 ? first : `${names.length} items`
  return { items, name, handles }
}

function itemOfHandle(handle: FileSystemHandle): DropItem | undefined {
  const path = handle.name
  if (handle instanceof FileSystemFileHandle) return { kind: 'file-handle', path, handle }
  return handle instanceof FileSystemDirectoryHandle
    ? { kind: 'directory-handle', path, handle }
    : undefined
}
