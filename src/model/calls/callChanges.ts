import type { Conversation, Message } from '../conversation.ts'
import { cacheAgreement } from './cacheAgreement.ts'
import type { CacheAgreement } from './cacheAgreement.ts'
import { cacheBreak } from './cacheBreak.ts'
import type { CacheBreak } from './cacheBreak.ts'
import { messageChanges } from './messageChanges.ts'
import type { MessageChange } from './messageChanges.ts'
import { parameterChanges } from './parameterChanges.ts'
import type { ParameterChange } from './parameterChanges.ts'

/** How a call goes on from the call before it in the same run. */
export type CallChanges =
  /** Nothing to compare with, and why: all of it is new. */
  | {
      readonly kind: 'alone'
      readonly because:
        | 'first'
        /** The run was continued: this is the first call of its next part. */
        | 'first-of-part'
        /** Only what the turn added is recorded. */
        | 'additions'
        /** The request names an earlier response instead of repeating it. */
        | 'earlier-response'
        /** The file of this request, or of the earlier one, is cut. */
        | 'cut'
        /** The earlier request holds no messages, or could not be read. */
        | 'unreadable'
      /** Turn of the call before, where there is one. 0-based. */
      readonly previous?: number
    }
  | {
      readonly kind: 'compared'
      /** Turn of the call before. 0-based. */
      readonly previous: number
      readonly messages: readonly MessageChange[]
      /** Messages of the call before that changed or went, by their position there. */
      readonly earlier: ReadonlyMap<number, Message>
      readonly parameters: readonly ParameterChange[]
      readonly broken?: CacheBreak
      readonly cache: CacheAgreement
    }

/** From the whole conversations, before anything is masked: masks can make two texts one. */
export function compareCalls(
  previous: { readonly turn: number; readonly conversation: Conversation },
  conversation: Conversation,
): CallChanges {
  const before = previous.conversation
  const because = whyAlone(before, conversation)
  if (because !== undefined) return { kind: 'alone', because, previous: previous.turn }
  const messages = messageChanges(before.sent, conversation.sent)
  const parameters = parameterChanges(before.parameters ?? [], conversation.parameters ?? [])
  const broken = cacheBreak(messages, conversation.sent, parameters)
  return {
    kind: 'compared',
    previous: previous.turn,
    messages,
    earlier: earlierOf(messages, before.sent),
    parameters,
    ...(broken === undefined ? {} : { broken }),
    cache: cacheAgreement(broken, conversation.usage, before.usage),
  }
}

type Reason = Extract<CallChanges, { kind: 'alone' }>['because']

function whyAlone(before: Conversation, after: Conversation): Reason | undefined {
  if (after.holds === 'additions' || before.holds === 'additions') return 'additions'
  if (after.lacks !== undefined) return after.lacks
  if (before.lacks === 'cut') return 'cut'
  return before.sent.length === 0 ? 'unreadable' : undefined
}

function earlierOf(
  changes: readonly MessageChange[],
  before: readonly Message[],
): ReadonlyMap<number, Message> {
  const earlier = new Map<number, Message>()
  for (const change of changes) {
    if (change.kind !== 'changed' && change.kind !== 'removed') continue
    const message = before[change.before]
    if (message !== undefined) earlier.set(change.before, message)
  }
  return earlier
}
