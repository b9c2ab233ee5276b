import type { JsonValue } from './json.ts'
import { rowValue, shownKey } from './jsonRowText.ts'
import type { JsonMask } from './jsonRowText.ts'
import { searchJson } from './jsonSearch.ts'
import type { JsonPath, JsonRow } from './jsonTree.ts'
import { memberAt, newRoot } from './jsonNode.ts'
import type { JsonNode } from './jsonNode.ts'
import { rowOfNode, rowsBetween, setDeep, setOpen } from './jsonRows.ts'

interface JsonSearchResult {
  readonly nodes: readonly number[]
  readonly more: boolean
}

/** A JSON document as rows of which only the asked ones are made. Node numbers stay for its life. */
export interface JsonTree {
  /** Visible rows. */
  size(): number
  rows(from: number, to: number): readonly JsonRow[]
  /** `deep` opens or closes everything inside too, up to 100,000 containers. */
  toggle(node: number, open: boolean, deep?: boolean): void
  /** Opens every container around a node; its row, or -1 for an unknown node. */
  reveal(node: number): number
  /** Nodes whose property name or value holds `query`, upper and lower case alike. */
  search(query: string, limit?: number): JsonSearchResult
  value(node: number): JsonValue | undefined
  /** The value is the text of a secret key. */
  isSecret(node: number): boolean
  path(node: number): JsonPath
}

const SEARCH_LIMIT = 10_000
/** What is opened at first: chains of single members, then a first level that fits one screen. */
const FIRST_CHAIN = 8
const FIRST_MEMBERS = 50
const FIRST_ROWS = 100

/** `mask` hides secrets in rows and from search; without it everything is shown. */
export function openJsonTree(root: JsonValue, mask?: JsonMask): JsonTree {
  const nodes: JsonNode[] = []
  const top = newRoot(root, mask, nodes)
  openAtFirst(top)

  function rowOf(node: JsonNode): JsonRow {
    return {
      node: node.id,
      depth: node.depth,
      key: node.key === undefined ? undefined : shownKey(String(node.key)),
      ...rowValue(node.value, node.secret, mask),
      open: node.open,
    }
  }

  return {
    size: () => 1 + (top.open ? top.inside : 0),
    rows: (from, to) => rowsBetween(top, from, to).map(rowOf),
    toggle(id, open, deep = false) {
      const node = nodes[id]
      if (node === undefined) return
      if (deep) setDeep(node, open)
      else setOpen(node, open)
    },
    reveal(id) {
      const node = nodes[id]
      if (node === undefined) return -1
      for (let around = node.parent; around !== undefined; around = around.parent) {
        setOpen(around, true)
      }
      return rowOfNode(node)
    },
    search: (query, limit = SEARCH_LIMIT) => searchJson(top, query, limit),
    value: (id) => nodes[id]?.value,
    isSecret: (id) => nodes[id]?.secret ?? false,
    path(id) {
      const path: (string | number)[] = []
      for (let node = nodes[id]; node?.key !== undefined; node = node.parent) path.push(node.key)
      return path.toReversed()
    },
  }
}

function openAtFirst(top: JsonNode): void {
  let node = top
  setOpen(node, true)
  for (let i = 0; i < FIRST_CHAIN && node.count === 1; i++) {
    const only = memberAt(node, 0)
    if (only.count === 0) break
    node = only
    setOpen(node, true)
  }
  if (node.count > FIRST_MEMBERS) return
  let rows = node.count
  for (let index = 0; index < node.count; index++) {
    const member = memberAt(node, index)
    if (member.count > FIRST_MEMBERS || rows + member.count > FIRST_ROWS) continue
    rows += member.count
    setOpen(member, true)
  }
}
