import { fileSource } from './fileSource.ts'
import type { FileEntry } from './fileSource.ts'
import { withHeldFiles } from './heldFiles.ts'
import type { PlainSource } from './heldFiles.ts'
import { mountSources } from './mountSources.ts'
import type { ReadError, Source } from './source.ts'

/** What a drop was found to be made of; a newer listing takes over what did not change. */
export interface DropParts {
  readonly name: string
  /** Files outside zips, by path. */
  readonly files: ReadonlyMap<string, FileEntry>
  /** Folders that came as handles, by path: these can be listed again. */
  readonly folders: ReadonlyMap<string, FileSystemDirectoryHandle>
  readonly zips: ReadonlyMap<string, PlainSource>
  /** What readers took out of files. */
  readonly held: Map<string, Blob>
  readonly failures: readonly ReadError[]
}

/** Everything of one drop; a zip is a folder of its own name in it. */
export interface DropSource extends Source {
  /** Zips and folders that could not be listed, or not whole. The rest is there. */
  readonly failures: readonly ReadError[]
  readonly parts: DropParts
}

export function sourceOfParts(parts: DropParts): DropSource {
  const { name, files, zips, held, failures } = parts
  const source = withHeldFiles(mountSources(name, fileSource(name, files), zips), held)
  return { ...source, failures, parts }
}
