import { isSystemPath, safePath } from '../lib/text/safePath.ts'
import { readErrorOf, throwIfCancelled } from './readSlice.ts'
import { MAX_ENTRIES, ReadError } from './source.ts'

/** Folders listed at once: each listing waits for the browser process, not for the processor. */
const FOLDERS_AT_ONCE = 16
/** Deeper folders are left out: no run is deep, links that lead back up are. */
const MAX_DEPTH = 32

interface WalkedFile {
  readonly path: string
  readonly handle: FileSystemFileHandle
}

interface WalkedFolder {
  readonly path: string
  readonly handle: FileSystemDirectoryHandle
}

export interface Walk {
  readonly files: readonly WalkedFile[]
  /** The root and every folder below it, so that each can be listed again. */
  readonly folders: readonly WalkedFolder[]
  readonly failures: readonly ReadError[]
}

interface Folder extends WalkedFolder {
  readonly depth: number
}

/** All files below a folder by their handles; no file is touched, so sizes are not known yet. */
export async function walkDirectory(
  root: FileSystemDirectoryHandle,
  path: string,
  onFile: (path: string) => void,
  signal?: AbortSignal,
): Promise<Walk> {
  const files: WalkedFile[] = []
  const failures: ReadError[] = []
  const top: Folder = { path, depth: 0, handle: root }
  const folders: Folder[] = [top]
  const walked: WalkedFolder[] = [top]
  const isFull = (): boolean => files.length >= MAX_ENTRIES

  async function list(folder: Folder): Promise<void> {
    try {
      for await (const [name, handle] of folder.handle.entries()) {
        throwIfCancelled(signal, folder.path)
        if (isFull()) return
        const childPath = `${folder.path}/${safePath(name)}`
        if (isSystemPath(`${childPath}/`) || isSystemPath(childPath)) continue
        if (handle.kind === 'file') {
          files.push({ path: childPath, handle })
          onFile(childPath)
        } else if (folder.depth < MAX_DEPTH) {
          const child: Folder = { path: childPath, depth: folder.depth + 1, handle }
          folders.push(child)
          walked.push(child)
        }
      }
    } catch (error) {
      const failure = readErrorOf(error, folder.path)
      if (failure.code === 'cancelled') throw failure
      failures.push(failure)
    }
  }

  while (folders.length > 0 && !isFull()) {
    throwIfCancelled(signal, path)
    await Promise.all(folders.splice(0, FOLDERS_AT_ONCE).map(list))
  }
  if (isFull()) failures.push(tooManyError(path))
  const inOrder = files.toSorted((a, b) => comparePaths(a.path, b.path))
  return { files: inOrder, folders: walked, failures }
}

export function tooManyError(path: string): ReadError {
  return new ReadError(
    'too-many',
    path,
    `${path} holds more than ${MAX_ENTRIES} files; the rest is not listed.`,
    'Drop a folder further down.',
  )
}

/** By code units: browsers list folders in an order of their own. */
export function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
