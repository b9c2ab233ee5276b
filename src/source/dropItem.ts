/** One thing that the user dropped, picked or pasted, in a form that can be sent to a worker. */
export type DropItem =
  | { readonly kind: 'file'; readonly path: string; readonly file: File }
  | { readonly kind: 'file-handle'; readonly path: string; readonly handle: FileSystemFileHandle }
  | {
      readonly kind: 'directory-handle'
      readonly path: string
      readonly handle: FileSystemDirectoryHandle
    }
