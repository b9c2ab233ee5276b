import { isZipStart } from '../lib/media/sniffMediaType.ts'
import { isSystemPath, safePath } from '../lib/text/safePath.ts'
import { borrowFiles } from './borrowFiles.ts'
import type { SentItem } from './dropItem.ts'
import { sourceOfParts } from './dropParts.ts'
import type { DropSource } from './dropParts.ts'
import { fileEntries } from './fileSource.ts'
import type { ListedFile } from './fileSource.ts'
import { readErrorOf, readSlice, throwIfCancelled } from './readSlice.ts'
import { MAX_ENTRIES } from './source.ts'
import type { ReadError } from './source.ts'
import { tooManyError, walkDirectory } from './walkDirectory.ts'
import { openZip } from './zip/zipSource.ts'
import type { ZipSource } from './zip/zipSource.ts'

/** Zips opened, or first bytes read, at once. */
const OPENED_AT_ONCE = 8

export interface ListProgress {
  readonly files: number
  /** Of the files whose size is known when listed. */
  readonly bytes: number
  readonly current: string
}

/** Lists a drop: walks its folders, opens its zips (one level: zips inside zips stay files). */
export async function openDrop(
  items: readonly SentItem[],
  name: string,
  onProgress?: (progress: ListProgress) => void,
  signal?: AbortSignal,
): Promise<DropSource> {
  const failures: ReadError[] = []
  let files = 0
  let bytes = 0
  const tell = (path: string, moreFiles: number, moreBytes: number): void => {
    files += moreFiles
    bytes += moreBytes
    onProgress?.({ files, bytes, current: path })
  }

  const listed: ListedFile[] = []
  const folders = new Map<string, FileSystemDirectoryHandle>()
  const takenPaths = new Set<string>()
  for (const item of items) {
    throwIfCancelled(signal, item.path)
    if (item.kind === 'lent-files') {
      const lent = borrowFiles(item).slice(0, MAX_ENTRIES - listed.length)
      if (lent.length < item.paths.length) failures.push(tooManyError(name))
      for (const file of lent) {
        const path = freePath(takenPaths, safePath(file.path))
        if (!isSystemPath(path)) listed.push({ ...file, path })
      }
      tell(item.path, lent.length, 0)
      continue
    }
    const path = freePath(takenPaths, safePath(item.path))
    if (isSystemPath(path)) continue
    if (item.kind === 'directory-handle') {
      const onFile = (current: string): void => tell(current, 1, 0)
      const walk = await walkDirectory(item.handle, path, onFile, signal)
      failures.push(...walk.failures)
      for (const file of walk.files) listed.push(file)
      for (const folder of walk.folders) folders.set(folder.path, folder.handle)
    } else if (listed.length < MAX_ENTRIES) {
      listed.push(item.kind === 'file' ? { path, file: item.file } : { path, handle: item.handle })
      tell(path, 1, item.kind === 'file' ? item.file.size : 0)
    } else {
      failures.push(tooManyError(name))
      break
    }
  }

  const zips = new Map<string, ZipSource>()
  await inParallel(listed, OPENED_AT_ONCE, async (file) => {
    const { path } = file
    throwIfCancelled(signal, path)
    const isNamedZip = path.toLowerCase().endsWith('.zip')
    if (!isNamedZip && (path.includes('/') || 'borrow' in file)) return
    try {
      const blob = await blobOf(file)
      if (!isNamedZip && !(await beginsLikeZip(blob, path, signal))) return
      const zip = await openZip(blob, path, path, signal)
      zips.set(path, zip)
      failures.push(...zip.failures)
      tell(path, zip.entries.length - 1, 'file' in file ? 0 : blob.size)
    } catch (error) {
      const failure = readErrorOf(error, path)
      if (failure.code === 'cancelled') throw failure
      failures.push(failure)
    }
  })

  const plain = fileEntries(listed.filter((file) => !zips.has(file.path)))
  return sourceOfParts({ name, files: plain, folders, zips, held: new Map(), failures })
}

async function blobOf(file: ListedFile): Promise<Blob> {
  if ('file' in file) return file.file
  return 'handle' in file ? file.handle.getFile() : file.borrow()
}

async function beginsLikeZip(
  blob: Blob,
  path: string,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  return isZipStart(await readSlice(blob, 0, Math.min(4, blob.size), path, signal))
}

/** Two folders of one name may be dropped together: the second becomes `name (2)`. */
function freePath(taken: Set<string>, path: string): string {
  let free = path
  for (let count = 2; taken.has(free); count += 1) free = `${path} (${count})`
  taken.add(free)
  return free
}

async function inParallel<T>(
  values: readonly T[],
  atOnce: number,
  work: (value: T) => Promise<void>,
): Promise<void> {
  const waiting = values.values()
  const workOn = async (): Promise<void> => {
    for (const value of waiting) await work(value)
  }
  await Promise.all(Array.from({ length: atOnce }, workOn))
}
