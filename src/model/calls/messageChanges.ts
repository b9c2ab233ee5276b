import type { Message } from '../conversation.ts'
import { commonPairs } from './commonPairs.ts'
import type { Pair } from './commonPairs.ts'
import { likeness } from './likeness.ts'
import { messageKey } from './messageKey.ts'

/** What became of a message from one call to the next; positions are those in either list. */
export type MessageChange =
  | { readonly kind: 'kept'; readonly before: number; readonly after: number }
  | { readonly kind: 'changed'; readonly before: number; readonly after: number }
  | { readonly kind: 'new'; readonly after: number }
  | { readonly kind: 'removed'; readonly before: number }

/** Below this, two messages have words in common but are not one that was changed. */
const MIN_LIKENESS = 0.5
/** A changed message is looked for among so many that came in its place. */
const LOOK_AHEAD = 8

/**
 * Every message of both lists once, in an order that holds for both: where a history was trimmed,
 * or replaced by a summary, what went stands before what came.
 */
export function messageChanges(
  before: readonly Message[],
  after: readonly Message[],
): readonly MessageChange[] {
  const changes: MessageChange[] = []
  let last: Pair = [0, 0]
  const close = (to: Pair): void => {
    for (const change of gapChanges(before, after, last, to)) changes.push(change)
  }
  for (const pair of commonPairs(before.map(messageKey), after.map(messageKey))) {
    close(pair)
    changes.push({ kind: 'kept', before: pair[0], after: pair[1] })
    last = [pair[0] + 1, pair[1] + 1]
  }
  close([before.length, after.length])
  return changes
}

/** Between two messages that stayed: those that are alike were changed, the rest went or came. */
function gapChanges(
  before: readonly Message[],
  after: readonly Message[],
  from: Pair,
  to: Pair,
): readonly MessageChange[] {
  const changes: MessageChange[] = []
  let next = from[1]
  for (let at = from[0]; at < to[0]; at += 1) {
    const found = mostAlike(before[at], after, next, to[1])
    if (found === undefined) {
      changes.push({ kind: 'removed', before: at })
      continue
    }
    for (; next < found; next += 1) changes.push({ kind: 'new', after: next })
    changes.push({ kind: 'changed', before: at, after: found })
    next = found + 1
  }
  for (; next < to[1]; next += 1) changes.push({ kind: 'new', after: next })
  return changes
}

function mostAlike(
  message: Message | undefined,
  after: readonly Message[],
  from: number,
  to: number,
): number | undefined {
  let best: number | undefined
  let most = MIN_LIKENESS
  for (let at = from; at < Math.min(to, from + LOOK_AHEAD); at += 1) {
    const other = after[at]
    if (message === undefined || other === undefined) break
    const value = likeness(message, other)
    if (value > most || (value === most && best === undefined)) {
      best = at
      most = value
    }
  }
  return best
}
