import { mediaTypeOf } from '../lib/media/mediaType.ts'
import type { PlainSource } from './heldFiles.ts'
import { changedError, readErrorOf, readSlice, throwIfCancelled } from './readSlice.ts'
import { MAX_FILE_BYTES, ReadError } from './source.ts'
import type { SourceEntry } from './source.ts'

/** Reads on their way at once: enough to hide the waiting, few enough to bound the memory. */
const READS_AT_ONCE = 8

/** Files that are asked for before they are read, where they have to come from the page. */
const BORROWED_AHEAD = 64

/** A file that is at hand, a handle that gives it, or one that the page lends when it is needed. */
export type ListedFile =
  | { readonly path: string; readonly file: File }
  | { readonly path: string; readonly handle: FileSystemFileHandle }
  | { readonly path: string; readonly borrow: () => Promise<File> }

/** A file of a folder: its size is known from the first read on. */
export class FileEntry implements SourceEntry {
  readonly path: string
  readonly #listed: ListedFile
  #file: File | undefined
  #borrowed: Promise<File> | undefined

  constructor(listed: ListedFile) {
    this.path = listed.path
    this.#listed = listed
    this.#file = 'file' in listed ? listed.file : undefined
  }

  get bytes(): number | undefined {
    return this.#file?.size
  }

  get modified(): number | undefined {
    return this.#file?.lastModified
  }

  /** The browser can tell what became of it; copies of files stay as they were given. */
  get isLive(): boolean {
    return 'handle' in this.#listed
  }

  /**
   * The file as it is on disk now: this entry when it did not change or nobody opened it before, a
   * new one when its size or time differ, undefined when it is gone. Reads nothing of it.
   */
  async renewed(): Promise<FileEntry | undefined> {
    if (!('handle' in this.#listed)) return this
    const { path, handle } = this.#listed
    const before = this.#file
    try {
      const now = await handle.getFile()
      if (before === undefined) this.#file = now
      if (before === undefined || isSameState(before, now)) return this
      const entry = new FileEntry({ path, handle })
      entry.#file = now
      return entry
    } catch (error) {
      const failure = readErrorOf(error, path)
      if (failure.code === 'changed') return undefined
      throw failure
    }
  }

  /** Asks for the file now if it has to come from elsewhere. */
  askAhead(): void {
    if ('borrow' in this.#listed && this.#file === undefined)
      this.#borrowed ??= this.#listed.borrow()
  }

  /**
   * The file as it was when first asked for. The browser itself then refuses to read it once its
   * size or time differ, so that one reading never mixes two states of a folder.
   */
  async open(): Promise<File> {
    if (this.#file !== undefined) return this.#file
    this.askAhead()
    try {
      const file =
        'handle' in this.#listed ? await this.#listed.handle.getFile() : await this.#borrowed
      if (file === undefined) throw changedError(this.path)
      this.#file = file
      return file
    } catch (error) {
      throw readErrorOf(error, this.path)
    }
  }
}

function isSameState(a: File, b: File): boolean {
  return a.size === b.size && a.lastModified === b.lastModified
}

export function fileEntries(files: readonly ListedFile[]): ReadonlyMap<string, FileEntry> {
  return new Map(files.map((file) => [file.path, new FileEntry(file)]))
}

/** Files of folders, or dropped one by one; handles are opened when they are read. */
export function fileSource(name: string, byPath: ReadonlyMap<string, FileEntry>): PlainSource {
  async function open(path: string, signal?: AbortSignal): Promise<File> {
    throwIfCancelled(signal, path)
    const entry = byPath.get(path)
    if (entry === undefined) throw new ReadError('not-found', path, `${path} is not in the drop.`)
    return entry.open()
  }

  async function bytes(path: string, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const file = await open(path, signal)
    if (file.size > MAX_FILE_BYTES) throw tooLarge(path, file.size)
    return readSlice(file, 0, file.size, path, signal)
  }

  return {
    name,
    entries: [...byPath.values()],
    has: (path) => byPath.has(path),
    entry: (path) => byPath.get(path),
    bytes,
    async blob(path, signal) {
      const file = await open(path, signal)
      const type = mediaTypeOf(path)
      return type === '' || type === file.type ? file : file.slice(0, file.size, type)
    },
    async bytesOfMany(paths, onRead, signal) {
      const wanted = [...new Set(paths)]
      const waiting = wanted.entries()
      for (const path of wanted.slice(0, BORROWED_AHEAD)) byPath.get(path)?.askAhead()
      const readOn = async (): Promise<void> => {
        for (const [index, path] of waiting) {
          byPath.get(wanted[index + BORROWED_AHEAD] ?? '')?.askAhead()
          const result = await bytes(path, signal).catch((error: unknown) => {
            const failure = readErrorOf(error, path)
            if (failure.code === 'cancelled') throw failure
            return failure
          })
          throwIfCancelled(signal, path)
          onRead(path, result)
        }
      }
      await Promise.all(Array.from({ length: READS_AT_ONCE }, readOn))
    },
  }
}

function tooLarge(path: string, size: number): ReadError {
  return new ReadError(
    'too-large',
    path,
    `${path} is ${Math.round(size / 1e6)} MB; files of up to ${Math.round(MAX_FILE_BYTES / 1e6)} MB are read.`,
  )
}
