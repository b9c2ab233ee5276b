import type { FileNode } from './fileTree.ts'

export type TreeStep =
  | { readonly kind: 'select'; readonly index: number }
  | { readonly kind: 'toggle'; readonly path: string }

/** What a key does in the tree; `undefined` when it means nothing there. */
export function fileTreeKey(
  rows: readonly FileNode[],
  selected: number,
  open: ReadonlySet<string>,
  key: string,
): TreeStep | undefined {
  const row = rows[selected]
  const select = (index: number): TreeStep => ({
    kind: 'select',
    index: Math.max(0, Math.min(index, rows.length - 1)),
  })
  const isOpen = row?.kind === 'folder' && open.has(row.path)
  switch (key) {
    case 'ArrowDown':
      return select(selected + 1)
    case 'ArrowUp':
      return select(selected - 1)
    case 'PageDown':
      return select(selected + 15)
    case 'PageUp':
      return select(selected - 15)
    case 'Home':
      return select(0)
    case 'End':
      return select(rows.length - 1)
    case 'Enter':
    case ' ':
      return row?.kind === 'folder' ? { kind: 'toggle', path: row.path } : undefined
    case 'ArrowRight':
      if (row?.kind !== 'folder') return undefined
      return isOpen ? select(selected + 1) : { kind: 'toggle', path: row.path }
    case 'ArrowLeft':
      if (row?.kind === 'folder' && isOpen) return { kind: 'toggle', path: row.path }
      return select(parentOf(rows, selected))
    default:
      return undefined
  }
}

function parentOf(rows: readonly FileNode[], index: number): number {
  const depth = rows[index]?.depth ?? 0
  const above = rows.slice(0, index).findLastIndex((row) => row.depth < depth)
  return above === -1 ? index : above
}
