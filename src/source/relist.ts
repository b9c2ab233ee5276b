import { isSystemPath, safePath } from '../lib/text/safePath.ts'
import type { DropParts } from './dropParts.ts'
import { fileEntries } from './fileSource.ts'
import type { FileEntry, ListedFile } from './fileSource.ts'
import { readErrorOf, throwIfCancelled } from './readSlice.ts'
import { MAX_ENTRIES } from './source.ts'
import { comparePaths, walkDirectory } from './walkDirectory.ts'

/** Folders listed, and files asked for, at once. */
const AT_ONCE = 16

type FileChange = 'new' | 'changed' | 'gone'

/** Where to look: a look costs what it names, not what the drop holds. */
export interface Look {
  readonly folders: readonly string[]
  readonly files: readonly string[]
}

export interface Relisted {
  /** The very parts that were given when nothing changed. */
  readonly parts: DropParts
  readonly changes: ReadonlyMap<string, FileChange>
}

/**
 * Looks at some folders and files of a drop again. Folders that are new are walked whole; files are
 * compared by size and time with what was read of them. Throws when the browser may not read them.
 */
export async function relist(
  parts: DropParts,
  look: Look,
  signal?: AbortSignal,
): Promise<Relisted> {
  const changes = new Map<string, FileChange>()
  const files = new Map(parts.files)
  const folders = new Map(parts.folders)
  const inFolder = look.folders.length === 0 ? undefined : pathsByFolder(files.keys())

  function forget(path: string): void {
    if (files.delete(path)) changes.set(path, 'gone')
  }

  async function listFolder(path: string): Promise<void> {
    const handle = parts.folders.get(path)
    if (handle === undefined) return
    throwIfCancelled(signal, path)
    try {
      const listing = await listOnce(path, handle)
      for (const file of inFolder?.get(path) ?? []) if (!listing.names.has(file)) forget(file)
      const known = listing.files.filter((file) => !files.has(file.path))
      for (const [newPath, entry] of fileEntries(known)) {
        if (files.size >= MAX_ENTRIES) return
        files.set(newPath, entry)
        changes.set(newPath, 'new')
      }
      for (const child of listing.folders) {
        if (folders.has(child.path)) continue
        const walk = await walkDirectory(child.handle, child.path, () => undefined, signal)
        for (const folder of walk.folders) folders.set(folder.path, folder.handle)
        for (const [newPath, entry] of fileEntries(walk.files)) {
          if (files.has(newPath) || files.size >= MAX_ENTRIES) continue
          files.set(newPath, entry)
          changes.set(newPath, 'new')
        }
      }
    } catch (error) {
      const failure = readErrorOf(error, path)
      if (failure.code !== 'changed') throw failure
      // The folder itself is gone, and with it what was in it.
      const inside = `${path}/`
      for (const folder of folders.keys()) {
        if (folder === path || folder.startsWith(inside)) folders.delete(folder)
      }
      for (const file of parts.files.keys()) if (file.startsWith(inside)) forget(file)
    }
  }

  async function renewFile(path: string): Promise<void> {
    const entry = files.get(path)
    if (entry === undefined || changes.has(path)) return
    throwIfCancelled(signal, path)
    const now = await entry.renewed()
    if (now === entry) return
    if (now === undefined) forget(path)
    else {
      files.set(path, now)
      changes.set(path, 'changed')
    }
  }

  await inTurn(look.folders, listFolder)
  await inTurn(look.files, renewFile)
  if (changes.size === 0 && folders.size === parts.folders.size) return { parts, changes }
  return { parts: { ...parts, files: inOrder(files), folders }, changes }
}

interface Listed {
  readonly files: readonly ListedFile[]
  readonly folders: readonly { readonly path: string; readonly handle: FileSystemDirectoryHandle }[]
  /** Paths of all files. */
  readonly names: ReadonlySet<string>
}

async function listOnce(path: string, handle: FileSystemDirectoryHandle): Promise<Listed> {
  const files: ListedFile[] = []
  const folders: { readonly path: string; readonly handle: FileSystemDirectoryHandle }[] = []
  for await (const [name, child] of handle.entries()) {
    const childPath = `${path}/${safePath(name)}`
    if (isSystemPath(`${childPath}/`) || isSystemPath(childPath)) continue
    if (child.kind === 'file') files.push({ path: childPath, handle: child })
    else folders.push({ path: childPath, handle: child })
  }
  return { files, folders, names: new Set(files.map((file) => file.path)) }
}

function pathsByFolder(paths: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>()
  for (const path of paths) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    const known = folders.get(folder)
    if (known === undefined) folders.set(folder, [path])
    else known.push(path)
  }
  return folders
}

/** By path, as a first listing gives them. */
function inOrder(files: ReadonlyMap<string, FileEntry>): ReadonlyMap<string, FileEntry> {
  return new Map([...files].toSorted(([a], [b]) => comparePaths(a, b)))
}

async function inTurn(
  paths: readonly string[],
  work: (path: string) => Promise<void>,
): Promise<void> {
  const waiting = new Set(paths).values()
  const workOn = async (): Promise<void> => {
    for (const path of waiting) await work(path)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, workOn))
}
