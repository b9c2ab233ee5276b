import type { Message } from '../conversation.ts'

/** Words of either message that are compared: enough to know a message again by its beginning. */
const MAX_WORDS = 300
const MAX_CHARS = 4_000

/**
 * How much two messages are the same one, changed: 0–1. Roles must agree; results and calls of one
 * id belong together whatever they say; else the words decide that they have in common.
 */
export function likeness(before: Message, after: Message): number {
  if (before.role !== after.role) return 0
  // A request has one system text as a rule: however much it changed, it is that text.
  if (before.role === 'system') return 1
  const ids = callIdsOf(before)
  if (ids.size > 0 && [...callIdsOf(after)].some((id) => ids.has(id))) return 1
  const left = wordsOf(before)
  const right = wordsOf(after)
  if (left.length === 0 || right.length === 0) return 0
  const counts = new Map<string, number>()
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of right) {
    const count = counts.get(word) ?? 0
    if (count === 0) continue
    shared += 1
    counts.set(word, count - 1)
  }
  return (2 * shared) / (left.length + right.length)
}

function callIdsOf({ parts }: Message): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const part of parts) {
    if ('callId' in part && part.callId !== undefined && part.callId !== '') ids.add(part.callId)
  }
  return ids
}

function wordsOf({ parts }: Message): readonly string[] {
  let text = ''
  for (const part of parts) {
    if (part.kind === 'text' || part.kind === 'reasoning' || part.kind === 'tool-result')
      text += ` ${part.text.slice(0, MAX_CHARS)}`
    if (text.length > MAX_CHARS) break
  }
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS)
}
