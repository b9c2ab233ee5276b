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

export function memoryFile(name: string, content: BlobPart | DOMException): FileSystemFileHandle {
  return new MemoryFileHandle(name, content)
}

class MemoryFileHandle implements FileSystemFileHandle {
  readonly kind = 'file'
  readonly name: string
  readonly #content: BlobPart | DOMException

  constructor(name: string, content: BlobPart | DOMException) {
    this.name = name
    this.#content = content
  }

  async getFile(): Promise<File> {
    if (this.#content instanceof DOMException) throw this.#content
    return new File([this.#content], this.name, { lastModified: 1_000 })
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
