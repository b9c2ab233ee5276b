type Child = FileSystemDirectoryHandle | FileSystemFileHandle

/** A folder as the browser hands it out, over values in memory: path to content, or to the error. */
export function memoryFolder(
  name: string,
  files: Readonly<Record<string, BlobPart | DOMException>>,
): FileSystemDirectoryHandle {
  const children = new Map<string, Child>()
  const folders = new Map<string, Record<string, BlobPart | DOMException>>()
  for (const [path, content] of Object.entries(files)) {
    const slash = path.indexOf('/')
    if (slash === -1) {
      children.set(path, memoryFile(path, content))
      continue
    }
    const folder = path.slice(0, slash)
    folders.set(folder, { ...folders.get(folder), [path.slice(slash + 1)]: content })
  }
  for (const [folder, inner] of folders) children.set(folder, memoryFolder(folder, inner))
  return new MemoryDirectoryHandle(name, children)
}

/** A folder that another program writes into while it is open. */
export interface GrowingFolder {
  readonly handle: FileSystemDirectoryHandle
  write(path: string, content: BlobPart | DOMException, modified?: number): void
  remove(path: string): void
}

export function growingFolder(name: string): GrowingFolder {
  const children = new Map<string, Child>()
  const folders = new Map<string, GrowingFolder>()
  const files = new Map<string, MemoryFileHandle>()

  function inside(path: string): readonly [GrowingFolder, string] | undefined {
    const slash = path.indexOf('/')
    if (slash === -1) return undefined
    const child = path.slice(0, slash)
    const folder = folders.get(child) ?? growingFolder(child)
    folders.set(child, folder)
    children.set(child, folder.handle)
    return [folder, path.slice(slash + 1)]
  }

  return {
    handle: new MemoryDirectoryHandle(name, children),
    write(path, content, modified = 1_000) {
      const deeper = inside(path)
      if (deeper !== undefined) {
        deeper[0].write(deeper[1], content, modified)
        return
      }
      const file = files.get(path) ?? new MemoryFileHandle(path, content)
      file.write(content, modified)
      files.set(path, file)
      children.set(path, file)
    },
    remove(path) {
      const deeper = inside(path)
      if (deeper !== undefined) {
        deeper[0].remove(deeper[1])
        return
      }
      files.get(path)?.write(new DOMException('gone', 'NotFoundError'), 0)
      files.delete(path)
      children.delete(path)
    },
  }
}

export function memoryFile(name: string, content: BlobPart | DOMException): FileSystemFileHandle {
  return new MemoryFileHandle(name, content)
}

class MemoryFileHandle implements FileSystemFileHandle {
  readonly kind = 'file'
  readonly name: string
  #content: BlobPart | DOMException
  #modified = 1_000

  constructor(name: string, content: BlobPart | DOMException) {
    this.name = name
    this.#content = content
  }

  /** As another program would. */
  write(content: BlobPart | DOMException, modified: number): void {
    this.#content = content
    this.#modified = modified
  }

  async getFile(): Promise<File> {
    if (this.#content instanceof DOMException) throw this.#content
    return new File([this.#content], this.name, { lastModified: this.#modified })
  }

  async isSameEntry(other: FileSystemHandle): Promise<boolean> {
    return other === this
  }

  createSyncAccessHandle(): Promise<never> {
    return Promise.reject(new DOMException('read only', 'NoModificationAllowedError'))
  }

  createWritable(): Promise<never> {
    return Promise.reject(new DOMException('read only', 'NoModificationAllowedError'))
  }
}

class MemoryDirectoryHandle implements FileSystemDirectoryHandle {
  readonly kind = 'directory'
  readonly name: string
  readonly #children: ReadonlyMap<string, Child>

  constructor(name: string, children: ReadonlyMap<string, Child>) {
    this.name = name
    this.#children = children
  }

  async *entries(): FileSystemDirectoryHandleAsyncIterator<[string, Child]> {
    yield* this.#children
  }

  async *keys(): FileSystemDirectoryHandleAsyncIterator<string> {
    yield* this.#children.keys()
  }

  async *values(): FileSystemDirectoryHandleAsyncIterator<Child> {
    yield* this.#children.values()
  }

  [Symbol.asyncIterator](): FileSystemDirectoryHandleAsyncIterator<[string, Child]> {
    return this.entries()
  }

  async isSameEntry(other: FileSystemHandle): Promise<boolean> {
    return other === this
  }

  getDirectoryHandle(): Promise<never> {
    return Promise.reject(new DOMException('not found', 'NotFoundError'))
  }

  getFileHandle(): Promise<never> {
    return Promise.reject(new DOMException('not found', 'NotFoundError'))
  }

  removeEntry(): Promise<never> {
    return Promise.reject(new DOMException('read only', 'NoModificationAllowedError'))
  }

  resolve(): Promise<null> {
    return Promise.resolve(null)
  }
}
