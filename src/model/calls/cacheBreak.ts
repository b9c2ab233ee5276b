import type { Message } from '../conversation.ts'
import type { MessageChange } from './messageChanges.ts'
import type { ParameterChange } from './parameterChanges.ts'

/**
 * Where a call stops repeating what the one before it sent. Providers reuse a prompt from its
 * beginning up to the first difference, so whatever stands behind is read, and paid for, anew.
 */
export interface CacheBreak {
  readonly cause:
    | { readonly kind: 'parameter'; readonly name: string }
    | { readonly kind: 'changed' | 'new'; readonly after: number }
    | { readonly kind: 'removed'; readonly before: number }
  /** Messages before it that can be reused, and their characters. */
  readonly reusable: Extent
  /** What stands behind it as it did before, and yet cannot be reused. */
  readonly again: Extent
}

interface Extent {
  readonly messages: number
  readonly characters: number
  readonly pictures: number
}

/** Undefined where all of the earlier call is repeated, or only its end is left out. */
export function cacheBreak(
  changes: readonly MessageChange[],
  after: readonly Message[],
  parameters: readonly ParameterChange[],
): CacheBreak | undefined {
  const inPrompt = parameters.find((change) => change.inPrompt)
  const prefix = changes.findIndex((change) => change.kind !== 'kept')
  const length = prefix < 0 ? changes.length : prefix
  const rest = changes.slice(length)
  if (inPrompt !== undefined) {
    return {
      cause: { kind: 'parameter', name: inPrompt.name },
      reusable: NOTHING,
      again: extentOf(changes, after),
    }
  }
  const first = rest[0]
  const onlyAppended = rest.every(({ kind }) => kind === 'new')
  const onlyShortened = rest.every(({ kind }) => kind === 'removed')
  if (first === undefined || first.kind === 'kept' || onlyAppended || onlyShortened)
    return undefined
  return {
    cause:
      first.kind === 'removed'
        ? { kind: 'removed', before: first.before }
        : { kind: first.kind, after: first.after },
    reusable: extentOf(changes.slice(0, length), after),
    again: extentOf(rest, after),
  }
}

const NOTHING: Extent = { messages: 0, characters: 0, pictures: 0 }

/** Of the messages that stayed as they were. */
function extentOf(changes: readonly MessageChange[], after: readonly Message[]): Extent {
  let extent = NOTHING
  for (const change of changes) {
    const message = change.kind === 'kept' ? after[change.after] : undefined
    if (message === undefined) continue
    extent = {
      messages: extent.messages + 1,
      characters: extent.characters + charactersOf(message),
      pictures: extent.pictures + message.parts.filter(({ kind }) => kind === 'image').length,
    }
  }
  return extent
}

/** Of all its words as sent; what was measured where it was cut, else all that is here. */
export function charactersOf({ chars, parts }: Message): number {
  if (chars !== undefined) return chars
  let sum = 0
  for (const part of parts) {
    if (part.kind === 'tool-call') sum += part.argumentsText.length
    else if (part.kind !== 'image') sum += part.text.length
  }
  return sum
}
