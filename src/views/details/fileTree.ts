interface ListedFile {
  readonly path: string
  readonly bytes: number | undefined
}

interface FolderNode {
  readonly kind: 'folder'
  readonly path: string
  readonly name: string
  readonly depth: number
  readonly files: number
  /** `undefined` when the size of one of its files is not known. */
  readonly bytes: number | undefined
  readonly children: readonly FileNode[]
}

export type FileNode =
  | FolderNode
  | {
      readonly kind: 'file'
      readonly path: string
      readonly name: string
      readonly depth: number
      readonly bytes: number | undefined
    }

interface Building {
  readonly folders: Map<string, Building>
  readonly files: ListedFile[]
}

/** Nobody nests deeper; a hostile listing may. What is below stays in one line. */
const MAX_DEPTH = 40

/** The files under `root` as a tree: folders first, both by name, numbers by their value. */
export function fileTree(files: readonly ListedFile[], root: string): readonly FileNode[] {
  const prefix = root === '' ? '' : `${root}/`
  const top: Building = { folders: new Map(), files: [] }
  for (const file of files) {
    if (!file.path.startsWith(prefix)) continue
    const parts = file.path.slice(prefix.length).split('/').slice(0, -1)
    let folder = top
    for (const part of parts.slice(0, MAX_DEPTH)) {
      const known = folder.folders.get(part) ?? { folders: new Map(), files: [] }
      folder.folders.set(part, known)
      folder = known
    }
    folder.files.push(file)
  }
  return nodesOf(top, prefix, 0)
}

const { compare } = new Intl.Collator('en', { numeric: true })

function byName(a: FileNode, b: FileNode): number {
  return compare(a.name, b.name)
}

function nodesOf(folder: Building, prefix: string, depth: number): readonly FileNode[] {
  const folders = [...folder.folders].map(([name, inside]): FolderNode => {
    const children = nodesOf(inside, `${prefix}${name}/`, depth + 1)
    const { files, bytes } = sumOf(children)
    return { kind: 'folder', path: `${prefix}${name}`, name, depth, files, bytes, children }
  })
  const files = folder.files.map(({ path, bytes }): FileNode => {
    return { kind: 'file', path, name: path.slice(prefix.length), depth, bytes }
  })
  return [...folders.toSorted(byName), ...files.toSorted(byName)]
}

function sumOf(children: readonly FileNode[]): Pick<FolderNode, 'files' | 'bytes'> {
  let files = 0
  let bytes: number | undefined = 0
  for (const child of children) {
    files += child.kind === 'folder' ? child.files : 1
    bytes = bytes === undefined || child.bytes === undefined ? undefined : bytes + child.bytes
  }
  return { files, bytes }
}

/** The rows in sight: everything whose folders are open. */
export function treeRows(
  nodes: readonly FileNode[],
  open: ReadonlySet<string>,
): readonly FileNode[] {
  const rows: FileNode[] = []
  const add = (children: readonly FileNode[]): void => {
    for (const child of children) {
      rows.push(child)
      if (child.kind === 'folder' && open.has(child.path)) add(child.children)
    }
  }
  add(nodes)
  return rows
}
