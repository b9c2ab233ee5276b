import type { Source, SourceEntry } from '../../source/source.ts'

/** A folder of the drop with the files directly in it. */
export interface Folder {
  /** Path in the drop; `''` is the top. */
  readonly path: string
  /** Last part of the path; `''` for the top. */
  readonly name: string
  readonly files: readonly SourceEntry[]
  /** Folders directly in it. */
  readonly folders: readonly Folder[]
}

interface GrowingFolder extends Folder {
  readonly files: SourceEntry[]
  readonly folders: GrowingFolder[]
}

/**
 * Grouping once serves detection and every run of the drop. It depends on the list alone, which is
 * the same array for a source and for all that wrap it to count or to wait.
 */
const known = new WeakMap<Source['entries'], ReadonlyMap<string, Folder>>()

/** Every folder of the drop by its path; the top is always there. */
export function foldersOf(source: Source): ReadonlyMap<string, Folder> {
  const before = known.get(source.entries)
  if (before !== undefined) return before
  const folders = groupEntries(source.entries)
  known.set(source.entries, folders)
  return folders
}

function groupEntries(entries: readonly SourceEntry[]): ReadonlyMap<string, Folder> {
  const byPath = new Map<string, GrowingFolder>()
  byPath.set('', { path: '', name: '', files: [], folders: [] })
  // Entries of one folder mostly follow each other: compare before looking up.
  let current: GrowingFolder | undefined
  for (const entry of entries) {
    const slash = entry.path.lastIndexOf('/')
    if (isLitter(entry.path, slash)) continue
    if (
      current === undefined ||
      current.path.length !== Math.max(slash, 0) ||
      !entry.path.startsWith(current.path)
    ) {
      current = folderAt(byPath, slash <= 0 ? '' : entry.path.slice(0, slash))
    }
    current.files.push(entry)
  }
  return byPath
}

/** Made here with its parents; iterative, because a hostile path can be thousands deep. */
function folderAt(byPath: Map<string, GrowingFolder>, path: string): GrowingFolder {
  const missing: string[] = []
  let at = path
  let parent = byPath.get(at)
  while (parent === undefined) {
    missing.push(at)
    const slash = at.lastIndexOf('/')
    at = slash <= 0 ? '' : at.slice(0, slash)
    parent = byPath.get(at)
  }
  for (const next of missing.toReversed()) {
    const name = next.slice(next.lastIndexOf('/') + 1)
    const folder: GrowingFolder = { path: next, name, files: [], folders: [] }
    byPath.set(next, folder)
    parent.folders.push(folder)
    parent = folder
  }
  return parent
}

/** What macOS adds to zips and folders. */
function isLitter(path: string, slash: number): boolean {
  const first = path.charCodeAt(slash + 1)
  if (first === 0x2e) {
    const name = path.slice(slash + 1)
    if (name === '.DS_Store' || name.startsWith('._')) return true
  }
  return path.startsWith('__MACOSX/') || path.includes('/__MACOSX/')
}

/** `folder` and a file name as a path of the drop. */
export function joinPath(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
