import { base64Media } from '../media/base64Media.ts'
import { isJsonArray, isJsonObject } from './json.ts'
import type { JsonValue } from './json.ts'
import { memberAt } from './jsonNode.ts'
import type { JsonNode } from './jsonNode.ts'
import type { JsonMask } from './jsonRowText.ts'

interface Frame {
  readonly value: JsonValue
  readonly keys: readonly string[] | undefined
  readonly count: number
  /** Its list stands under a secret's key. */
  readonly secret: boolean
  /** Made only when something inside is found. */
  node: JsonNode | undefined
  next: number
}

/** A walk in document order; only what is found gets a node. */
export function searchJson(
  top: JsonNode,
  query: string,
  limit: number,
): { readonly nodes: readonly number[]; readonly more: boolean } {
  const wanted = query.toLowerCase()
  const nodes: number[] = []
  if (wanted === '') return { nodes, more: false }
  const { mask } = top.tree
  if (valueHolds(top.value, top.secret, wanted, mask)) nodes.push(top.id)
  const stack = [newFrame(top.value, top.secret, top)]
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    if (frame.next >= frame.count) {
      stack.pop()
      continue
    }
    const index = frame.next
    frame.next += 1
    const key = frame.keys?.[index]
    const value = memberOf(frame.value, key ?? index)
    const secret = key === undefined ? frame.secret : (mask?.isSecretKey(key) ?? false)
    if (key?.toLowerCase().includes(wanted) === true || valueHolds(value, secret, wanted, mask)) {
      if (nodes.length >= limit) return { nodes, more: true }
      nodes.push(memberAt(nodeOf(stack), index).id)
    }
    if (typeof value === 'object' && value !== null) {
      stack.push(newFrame(value, secret, undefined))
    }
  }
  return { nodes, more: false }
}

function newFrame(value: JsonValue, secret: boolean, node: JsonNode | undefined): Frame {
  const keys = isJsonObject(value) ? Object.keys(value) : undefined
  const count = keys?.length ?? (isJsonArray(value) ? value.length : 0)
  return { value, keys, count, secret, node, next: 0 }
}

/** The node of the innermost frame, with the nodes around it. */
function nodeOf(stack: readonly Frame[]): JsonNode {
  let depth = stack.length - 1
  while (depth > 0 && stack[depth]?.node === undefined) depth -= 1
  let node = stack[depth]?.node
  for (let at = depth + 1; at < stack.length; at++) {
    const around = stack[at - 1]
    const frame = stack[at]
    if (node === undefined || around === undefined || frame === undefined) break
    node = memberAt(node, around.next - 1)
    frame.node = node
  }
  if (node === undefined) throw new Error('a search without a root')
  return node
}

function memberOf(value: JsonValue, key: string | number): JsonValue {
  if (isJsonArray(value)) return typeof key === 'number' ? (value[key] ?? null) : null
  return isJsonObject(value) ? (value[key] ?? null) : null
}

function valueHolds(
  value: JsonValue,
  secret: boolean,
  wanted: string,
  mask: JsonMask | undefined,
): boolean {
  if (typeof value !== 'string') {
    return (typeof value !== 'object' || value === null) && String(value).includes(wanted)
  }
  if (secret && mask !== undefined) return false
  if (base64Media(value) !== undefined || !value.toLowerCase().includes(wanted)) return false
  // Only what can be seen can be found.
  return mask === undefined || mask.maskText(value).toLowerCase().includes(wanted)
}
