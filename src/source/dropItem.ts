/** One thing that the user dropped, picked or pasted. */
export type DropItem =
  | { readonly kind: 'file'; readonly path: string; readonly file: File }
  | { readonly kind: 'file-handle'; readonly path: string; readonly handle: FileSystemFileHandle }
  | {
      readonly kind: 'directory-handle'
      readonly path: string
      readonly handle: FileSystemDirectoryHandle
    }

/** A drop item in the form in which it is sent to a worker. */
export type SentItem = DropItem | LentFiles

/**
 * Many files of one picked folder. Whatever looks into a File (its size, its time, sending it) costs
 * the page up to 0.4 ms, as the browser then asks the disk: 6,000 of them kept it busy for two
 * seconds. So their names go at once, and each File when it is read.
 */
export interface LentFiles {
  readonly kind: 'lent-files'
  /** Path of the first; names the item in messages. */
  readonly path: string
  readonly paths: readonly string[]
  /** Files that go along, by index: what a first screen probably needs. */
  readonly ahead: readonly (readonly [number, File])[]
  /** Asked with indices, answers with pairs of index and File. */
  readonly port: MessagePort
}
