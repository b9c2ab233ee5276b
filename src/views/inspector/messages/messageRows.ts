import type { CacheBreak } from '../../../model/calls/cacheBreak.ts'
import type { CallChanges } from '../../../model/calls/callChanges.ts'
import type { MessageChange } from '../../../model/calls/messageChanges.ts'
import type { ParameterChange } from '../../../model/calls/parameterChanges.ts'
import type { Conversation, Message } from '../../../model/conversation.ts'

/** A row of the list of messages. */
export type MessageListRow =
  | {
      readonly kind: 'message'
      /** Unique in the list, the same whether the rest is folded or not. */
      readonly key: string
      readonly message: Message
      readonly place: 'sent' | 'earlier' | 'answer'
      readonly mark?: 'new' | 'changed' | 'removed'
      /** As the call before sent it. */
      readonly before?: Message
    }
  | {
      readonly kind: 'fold'
      readonly key: string
      readonly count: number
      /** Positions in the request: `0–8`. */
      readonly positions: string
      readonly open: boolean
    }
  | { readonly kind: 'break'; readonly key: string; readonly broken: CacheBreak }
  | { readonly kind: 'parameter'; readonly key: string; readonly change: ParameterChange }

type Row = MessageListRow

interface Wanted {
  readonly conversation: Conversation
  readonly changes: CallChanges | undefined
  readonly onlyNew: boolean
  /** Keys of the folds that were opened. */
  readonly openFolds: ReadonlySet<string>
}

/** The conversation as it was sent, or what of it is new with the rest folded, then the answer. */
export function messageRows(wanted: Wanted): readonly Row[] {
  const { conversation, changes } = wanted
  const { sent, answered } = conversation
  const answers = answered.map((message, at): Row => {
    return { kind: 'message', key: `answer-${at}`, message, place: 'answer' }
  })
  if (changes?.kind !== 'compared') return [...sent.map(plainRow), ...answers]
  const { parameters } = changes
  const rows: Row[] = parameters.map((change) => {
    return { kind: 'parameter', key: `parameter-${change.name}`, change }
  })
  const { broken } = changes
  const breakRow: Row | undefined =
    broken === undefined ? undefined : { kind: 'break', key: 'break', broken }
  if (breakRow !== undefined && broken?.cause.kind === 'parameter') rows.push(breakRow)
  let at = 0
  while (at < changes.messages.length) {
    const change = changes.messages[at]
    if (change === undefined) break
    if (breakRow !== undefined && isCause(change, broken)) rows.push(breakRow)
    if (change.kind !== 'kept') {
      rows.push(...changedRow(change, changes.earlier, sent, wanted.onlyNew))
      at += 1
      continue
    }
    const end = endOfKept(changes.messages, at)
    const kept = sent.slice(change.after, change.after + end - at)
    rows.push(...keptRows(kept, change.after, wanted))
    at = end
  }
  return [...rows, ...answers]
}

function plainRow(message: Message, at: number): Row {
  return { kind: 'message', key: `sent-${at}`, message, place: 'sent' }
}

function isCause(change: MessageChange, broken: CacheBreak | undefined): boolean {
  const cause = broken?.cause
  if (cause === undefined || cause.kind === 'parameter' || change.kind !== cause.kind) return false
  return cause.kind === 'removed'
    ? 'before' in change && change.before === cause.before
    : 'after' in change && change.after === cause.after
}

/** The first change from `at` on that is not another message kept, in the order of both. */
function endOfKept(changes: readonly MessageChange[], at: number): number {
  let end = at
  while (changes[end]?.kind === 'kept') end += 1
  return end
}

function keptRows(kept: readonly Message[], first: number, wanted: Wanted): readonly Row[] {
  const shown = kept.map((message, offset) => plainRow(message, first + offset))
  if (!wanted.onlyNew) return shown
  const key = `fold-${first}`
  const open = wanted.openFolds.has(key)
  const fold: Row = { kind: 'fold', key, count: kept.length, positions: positionsOf(kept), open }
  return open ? [fold, ...shown] : [fold]
}

function positionsOf(messages: readonly Message[]): string {
  const known = messages.flatMap(({ index }) => index ?? [])
  const first = known[0]
  const last = known.at(-1)
  if (first === undefined || last === undefined) return ''
  return first === last ? String(first) : `${first}–${last}`
}

function changedRow(
  change: Exclude<MessageChange, { kind: 'kept' }>,
  earlier: ReadonlyMap<number, Message>,
  sent: readonly Message[],
  onlyNew: boolean,
): readonly Row[] {
  if (change.kind === 'removed') {
    const message = earlier.get(change.before)
    // The whole conversation is what was sent; what was not stands among what is new only.
    if (message === undefined || !onlyNew) return []
    const key = `earlier-${change.before}`
    return [{ kind: 'message', key, message, place: 'earlier', mark: 'removed' }]
  }
  const message = sent[change.after]
  if (message === undefined) return []
  const row = plainRow(message, change.after)
  if (row.kind !== 'message') return []
  const before = change.kind === 'changed' && onlyNew ? earlier.get(change.before) : undefined
  return [{ ...row, mark: change.kind, ...(before === undefined ? {} : { before }) }]
}
