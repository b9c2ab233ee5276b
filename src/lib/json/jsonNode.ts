import { isJsonArray, isJsonObject } from './json.ts'
import type { JsonValue } from './json.ts'
import type { JsonMask } from './jsonRowText.ts'

/** A value of the document that has been shown, found or opened; all others have no node. */
export interface JsonNode {
  readonly id: number
  readonly value: JsonValue
  /** Property name or array index; the root has none. */
  readonly key: string | number | undefined
  /** Position among the members of its parent. */
  readonly index: number
  readonly parent: JsonNode | undefined
  readonly depth: number
  /** A string with a secret's key, or a member of a list with one. */
  readonly secret: boolean
  /** Members; 0 for everything that cannot be opened. */
  readonly count: number
  open: boolean
  /** Rows that are inside when it is open. */
  inside: number
  /** Its open members, by position. */
  openMembers: JsonNode[]
  members: Map<number, JsonNode> | undefined
  keys: readonly string[] | undefined
  readonly tree: JsonTreeContext
}

interface JsonTreeContext {
  readonly mask: JsonMask | undefined
  readonly nodes: JsonNode[]
}

export function newRoot(value: JsonValue, mask: JsonMask | undefined, nodes: JsonNode[]): JsonNode {
  return newNode(
    value,
    { key: undefined, index: 0, parent: undefined, secret: false },
    { mask, nodes },
  )
}

type Place = Pick<JsonNode, 'key' | 'index' | 'parent' | 'secret'>

function newNode(value: JsonValue, place: Place, tree: JsonTreeContext): JsonNode {
  const count = memberCount(value)
  const node: JsonNode = {
    id: tree.nodes.length,
    value,
    ...place,
    depth: place.parent === undefined ? 0 : place.parent.depth + 1,
    count,
    open: false,
    inside: count,
    openMembers: [],
    members: undefined,
    keys: undefined,
    tree,
  }
  tree.nodes.push(node)
  return node
}

export function memberCount(value: JsonValue): number {
  if (isJsonArray(value)) return value.length
  return isJsonObject(value) ? Object.keys(value).length : 0
}

/** The node of member `index`, made when it is first asked for. */
export function memberAt(node: JsonNode, index: number): JsonNode {
  node.members ??= new Map()
  const known = node.members.get(index)
  if (known !== undefined) return known
  const { key, value } = memberValue(node, index)
  const secret = typeof key === 'string' ? (node.tree.mask?.isSecretKey(key) ?? false) : node.secret
  const member = newNode(value, { key, index, parent: node, secret }, node.tree)
  node.members.set(index, member)
  return member
}

function memberValue(
  node: JsonNode,
  index: number,
): { readonly key: string | number; readonly value: JsonValue } {
  const { value } = node
  if (isJsonArray(value)) return { key: index, value: value[index] ?? null }
  if (!isJsonObject(value)) return { key: index, value: null }
  node.keys ??= Object.keys(value)
  const key = node.keys[index] ?? ''
  return { key, value: value[key] ?? null }
}
