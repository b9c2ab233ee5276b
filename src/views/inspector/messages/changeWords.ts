import { assertNever } from '../../../lib/assertNever.ts'
import { formatCount } from '../../../lib/text/format.ts'
import { oneLine } from '../../../lib/text/text.ts'
import type { CacheAgreement } from '../../../model/calls/cacheAgreement.ts'
import type { CacheBreak } from '../../../model/calls/cacheBreak.ts'
import type { CallChanges } from '../../../model/calls/callChanges.ts'

type Compared = Extract<CallChanges, { kind: 'compared' }>
type Alone = Extract<CallChanges, { kind: 'alone' }>

/** Why there is nothing to compare a call with. */
export function aloneText({ because, previous }: Alone, writer: string): string {
  const call = previous === undefined ? 'the call before' : `call ${previous + 1}`
  switch (because) {
    case 'first':
      return 'The first call of the run: all of it is new.'
    case 'first-of-part':
      return 'The first call after the run was continued: all of it is new.'
    case 'additions':
      return `${writer} records what each turn added, not whole requests: all of it is new.`
    case 'earlier-response':
      return 'The request goes on from an earlier response instead of repeating it: all of it is new.'
    case 'cut':
      return `The file of this request, or of ${call}, is cut: what is new cannot be told.`
    case 'unreadable':
      return `The request of ${call} holds no messages that could be read: what is new cannot be told.`
    default:
      return assertNever(because)
  }
}

/** `2 new, 1 changed, 1 removed since call 11`. */
export function summaryText({ messages, parameters, previous }: Compared): string {
  const counts = (['new', 'changed', 'removed'] as const).flatMap((kind) => {
    const count = messages.filter((change) => change.kind === kind).length
    return count === 0 ? [] : [`${formatCount(count)} ${kind}`]
  })
  if (parameters.length > 0)
    counts.push(countText(parameters.length, 'setting changed', 'settings changed'))
  const since = `since call ${previous + 1}`
  return counts.length === 0
    ? `The same messages as in call ${previous + 1}`
    : `${counts.join(', ')} ${since}`
}

/** Why the prompt cache ends here, and what that costs. */
export function breakText({ cause, again }: CacheBreak, previous: number): string {
  const what = [
    countText(again.messages, 'unchanged message', 'unchanged messages'),
    again.pictures === 0 ? undefined : countText(again.pictures, 'picture', 'pictures'),
    countText(again.characters, 'character', 'characters'),
  ].filter((part) => part !== undefined)
  const rest =
    again.messages === 0
      ? 'What follows is new anyway.'
      : `Behind it ${what[0] ?? ''} (${what.slice(1).join(', ')}) cannot be reused.`
  return `${causeText(cause, previous)} ${rest}`
}

function causeText(cause: CacheBreak['cause'], previous: number): string {
  const call = `call ${previous + 1}`
  switch (cause.kind) {
    case 'parameter':
      return `${oneLine(cause.name, 60)} differs from ${call}, and stands in front of all messages.`
    case 'changed':
      return `The next message differs from what ${call} sent in its place.`
    case 'new':
      return `The next message was put in between: ${call} did not send it here.`
    case 'removed':
      return `Here ${call} sent a message that this one leaves out.`
    default:
      return assertNever(cause)
  }
}

/** What the recorded cached tokens say to it; nothing where the record tells none. */
export function agreementText(cache: CacheAgreement): string | undefined {
  switch (cache.kind) {
    case 'untold':
      return undefined
    case 'agrees':
      return `Recorded: ${formatCount(cache.cached)} cached tokens, which agrees.`
    case 'missed':
      return 'Recorded: no cached tokens, although the beginning was sent before. Caching was off, too short a prompt, or too late.'
    case 'more-than-sent':
      return `Recorded: ${formatCount(cache.cached)} cached tokens, more than the ${formatCount(cache.sent)} that the call before sent.`
    case 'unexpected':
      return `Recorded: ${formatCount(cache.cached)} cached tokens, although the prompt differs from its beginning.`
    default:
      return assertNever(cache)
  }
}

export function countText(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}
