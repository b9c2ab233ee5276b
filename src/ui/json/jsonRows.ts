import type { JsonRowWindow } from '../../lib/json/jsonRowWindow.ts'
import type { JsonRow } from '../../lib/json/jsonTree.ts'

export function isContainer(row: JsonRow): boolean {
  return (row.kind === 'object' || row.kind === 'array') && row.size > 0
}

export type JsonKeyStep =
  | { readonly kind: 'select'; readonly index: number }
  | {
      readonly kind: 'toggle'
      readonly node: number
      readonly open: boolean
      readonly deep: boolean
    }
  /** Several containers at once; none when all of them are open already. */
  | { readonly kind: 'open-all'; readonly nodes: readonly number[] }

/** What a key does in the tree: the behaviour of a tree view (WAI-ARIA), apart from React. */
export function jsonKeyStep(
  rows: Pick<JsonRowWindow, 'count' | 'rowAt'>,
  selected: number,
  key: string,
  shift: boolean,
  page: number,
): JsonKeyStep | undefined {
  const row = rows.rowAt(selected)
  switch (key) {
    case 'ArrowDown':
      return select(rows, selected + 1)
    case 'ArrowUp':
      return select(rows, selected - 1)
    case 'PageDown':
      return select(rows, selected + page)
    case 'PageUp':
      return select(rows, selected - page)
    case 'Home':
      return select(rows, 0)
    case 'End':
      return select(rows, rows.count - 1)
    case 'ArrowRight':
      if (row === undefined || !isContainer(row)) return undefined
      if (row.open && !shift) return select(rows, selected + 1)
      return { kind: 'toggle', node: row.node, open: true, deep: shift }
    case 'ArrowLeft':
      if (row === undefined) return undefined
      if (isContainer(row) && row.open) {
        return { kind: 'toggle', node: row.node, open: false, deep: shift }
      }
      return select(rows, parentOf(rows, selected))
    case '*':
      return row === undefined
        ? undefined
        : { kind: 'open-all', nodes: closedSiblings(rows, selected) }
    case 'Enter':
    case ' ':
      if (row === undefined || !isContainer(row)) return undefined
      return { kind: 'toggle', node: row.node, open: !row.open, deep: shift }
    default:
      return undefined
  }
}

function select(rows: Pick<JsonRowWindow, 'count'>, index: number): JsonKeyStep | undefined {
  if (rows.count === 0) return undefined
  return { kind: 'select', index: Math.max(0, Math.min(index, rows.count - 1)) }
}

/** More siblings than this are opened one by one: a list of a million has no use for all of them. */
const MAX_SIBLINGS = 500

/** Closed containers beside a row, itself included, as far as rows are here. */
function closedSiblings(
  rows: Pick<JsonRowWindow, 'count' | 'rowAt'>,
  selected: number,
): readonly number[] {
  const depth = rows.rowAt(selected)?.depth ?? 0
  const nodes: number[] = []
  const look = (from: number, by: 1 | -1): void => {
    for (let at = from; nodes.length < MAX_SIBLINGS; at += by) {
      const row = rows.rowAt(at)
      if (row === undefined || row.depth < depth) return
      if (row.depth === depth && isContainer(row) && !row.open) nodes.push(row.node)
    }
  }
  look(selected, 1)
  look(selected - 1, -1)
  return nodes
}

/** The row that holds row `index`; where rows above are not here yet, the nearest of those. */
function parentOf(rows: Pick<JsonRowWindow, 'rowAt'>, index: number): number {
  const depth = rows.rowAt(index)?.depth ?? 0
  for (let above = index - 1; above >= 0; above -= 1) {
    const row = rows.rowAt(above)
    if (row === undefined || row.depth < depth) return above
  }
  return index
}
