import type { Source } from '../../source/source.ts'

export interface RootPlace {
  readonly path: string
  /** JSON path of the run inside the file; empty for all of it. */
  readonly pointer: string
}

/** A root is a file, or a file and a place in it. A file's own name may hold `#`. */
export function splitRoot(source: Source, root: string): RootPlace {
  if (source.has(root)) return { path: root, pointer: '' }
  for (let at = root.lastIndexOf('#'); at >= 0; at = root.lastIndexOf('#', at - 1)) {
    const path = root.slice(0, at)
    if (source.has(path)) return { path, pointer: root.slice(at + 1) }
    if (at === 0) break
  }
  return { path: root, pointer: '' }
}
