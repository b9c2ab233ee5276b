import { hashText } from '../../lib/text/hashText.ts'
import type { Message, MessagePart } from '../conversation.ts'
import { commonPairs } from './commonPairs.ts'
import type { Pair } from './commonPairs.ts'
import { partKey } from './messageKey.ts'

/** What became of a piece of a message that changed. */
export type PartChange =
  | { readonly kind: 'kept' | 'new'; readonly part: MessagePart; readonly at: number }
  | { readonly kind: 'removed'; readonly part: MessagePart }
  | {
      readonly kind: 'changed'
      readonly before: MessagePart
      readonly part: MessagePart
      readonly at: number
    }

/** Every piece of both once; `at` is its position in the later message. */
export function partChanges(before: Message, after: Message): readonly PartChange[] {
  const changes: PartChange[] = []
  let last: Pair = [0, 0]
  const close = (to: Pair): void => {
    for (const change of gap(before, after, last, to)) changes.push(change)
  }
  for (const pair of commonPairs(keysOf(before), keysOf(after))) {
    close(pair)
    const part = after.parts[pair[1]]
    if (part !== undefined) changes.push({ kind: 'kept', part, at: pair[1] })
    last = [pair[0] + 1, pair[1] + 1]
  }
  close([before.parts.length, after.parts.length])
  return changes
}

function keysOf({ parts }: Message): readonly number[] {
  return parts.map((part) => hashText(partKey(part)))
}

/** Pieces of one kind that stand in each other's place are one that changed. */
function gap(before: Message, after: Message, from: Pair, to: Pair): readonly PartChange[] {
  const changes: PartChange[] = []
  let next = from[1]
  for (const old of before.parts.slice(from[0], to[0])) {
    const part = next < to[1] ? after.parts[next] : undefined
    if (part !== undefined && part.kind === old.kind && part.kind !== 'image') {
      changes.push({ kind: 'changed', before: old, part, at: next })
      next += 1
    } else changes.push({ kind: 'removed', part: old })
  }
  for (; next < to[1]; next += 1) {
    const part = after.parts[next]
    if (part !== undefined) changes.push({ kind: 'new', part, at: next })
  }
  return changes
}

/** The words of a piece; of a picture there are none. */
export function partText(part: MessagePart): string {
  if (part.kind === 'tool-call') return `${part.name} ${part.argumentsText}`
  return part.kind === 'image' ? '' : part.text
}
