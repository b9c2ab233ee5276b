import { memberAt, memberCount } from './jsonNode.ts'
import type { JsonNode } from './jsonNode.ts'
import { isJsonArray, isJsonObject } from './json.ts'
import type { JsonValue } from './json.ts'

/** Opening everything inside stops here. */
const MAX_DEEP = 100_000

function openRows(node: JsonNode): number {
  return node.open ? node.inside : 0
}

export function setOpen(node: JsonNode, open: boolean): void {
  if (node.open === open || node.count === 0) return
  const before = openRows(node)
  node.open = open
  settle(node, before)
}

/** Tells the containers around `node` that its rows changed from `before`, or that it opened. */
function settle(node: JsonNode, before: number): void {
  const { parent } = node
  if (parent === undefined) return
  const at = lowerBound(parent.openMembers, node.index)
  const listed = parent.openMembers[at] === node
  if (node.open && !listed) parent.openMembers.splice(at, 0, node)
  if (!node.open && listed) parent.openMembers.splice(at, 1)
  const change = openRows(node) - before
  for (let around: JsonNode | undefined = parent; around !== undefined; around = around.parent) {
    around.inside += change
    if (!around.open) return
  }
}

function lowerBound(members: readonly JsonNode[], index: number): number {
  let low = 0
  let high = members.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((members[middle]?.index ?? 0) < index) low = middle + 1
    else high = middle
  }
  return low
}

export function setDeep(node: JsonNode, open: boolean): void {
  if (node.count === 0) return
  const before = openRows(node)
  if (open) openInside(node)
  else closeInside(node)
  node.open = open
  settle(node, before)
}

function closeInside(node: JsonNode): void {
  const stack = [node]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    for (const member of next.openMembers) stack.push(member)
    next.open = false
    next.openMembers = []
    next.inside = next.count
  }
}

/** Parents come before their members in `opened`, so that rows are summed from the back. */
function openInside(top: JsonNode): void {
  const opened: JsonNode[] = []
  const stack = [{ node: top, next: 0 }]
  top.openMembers = []
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const { node } = frame
    if (frame.next === 0) opened.push(node)
    const index = nextContainer(node, frame.next)
    if (index === -1 || opened.length + stack.length > MAX_DEEP) {
      stack.pop()
      continue
    }
    frame.next = index + 1
    const member = memberAt(node, index)
    member.openMembers = []
    node.openMembers.push(member)
    stack.push({ node: member, next: 0 })
  }
  for (const node of opened.toReversed()) {
    node.open = true
    node.inside = node.count
    for (const member of node.openMembers) node.inside += member.inside
  }
}

/** Position of the next member from `from` on that can be opened, or -1. */
function nextContainer(node: JsonNode, from: number): number {
  const { value } = node
  if (isJsonArray(value)) return nextIn(value, from)
  if (!isJsonObject(value)) return -1
  node.keys ??= Object.keys(value)
  for (let at = from; at < node.keys.length; at++) {
    if (memberCount(value[node.keys[at] ?? ''] ?? null) > 0) return at
  }
  return -1
}

function nextIn(members: readonly JsonValue[], from: number): number {
  for (let at = from; at < members.length; at++) if (memberCount(members[at] ?? null) > 0) return at
  return -1
}

/** The nodes of the visible rows from `from` up to and without `to`. */
export function rowsBetween(top: JsonNode, from: number, to: number): readonly JsonNode[] {
  const found: JsonNode[] = []
  if (from <= 0 && to > 0) found.push(top)
  let row = 1
  const stack = top.open ? [{ node: top, next: 0, opened: 0 }] : []
  for (let frame = stack.at(-1); frame !== undefined && row < to; frame = stack.at(-1)) {
    const { node } = frame
    const open = node.openMembers[frame.opened]
    // Members up to the next open one are one row each: those before the window are stepped over.
    const closedUntil = open?.index ?? node.count
    const skipped = Math.max(0, Math.min(from - row, closedUntil - frame.next))
    row += skipped
    frame.next += skipped
    for (; frame.next < closedUntil && row < to; frame.next += 1, row += 1) {
      found.push(memberAt(node, frame.next))
    }
    if (row >= to) break
    if (open === undefined) {
      stack.pop()
      continue
    }
    frame.next += 1
    frame.opened += 1
    if (row + 1 + open.inside <= from) {
      row += 1 + open.inside
      continue
    }
    if (row >= from) found.push(open)
    row += 1
    stack.push({ node: open, next: 0, opened: 0 })
  }
  return found
}

/** The row of a node whose containers are all open. */
export function rowOfNode(node: JsonNode): number {
  let row = 0
  for (let at = node; at.parent !== undefined; at = at.parent) {
    row += 1 + at.index
    for (const open of at.parent.openMembers) {
      if (open.index >= at.index) break
      row += open.inside
    }
  }
  return row
}
