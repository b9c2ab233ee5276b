import type { MessageRole } from '../conversation.ts'

/** What a person asks for. `text` holds words to find and filter words such as `role:tool`. */
export interface SearchWish {
  readonly text: string
  readonly matchCase: boolean
  /** The words are one regular expression. */
  readonly regex: boolean
}

export const SEARCH_FIELDS = [
  'task',
  'thought',
  'action',
  'typed',
  'arguments',
  'result',
  'message',
  'log',
  'problem',
  'decision',
  'event',
  'fact',
] as const
/**
 * What kind of text it was found in. `message` is one of a request or response that is none of the
 * kinds before it; `fact` whatever else the format tells.
 */
export type SearchField = (typeof SEARCH_FIELDS)[number]

/** A file, and where in it: a JSON path, or a 1-based line. */
export interface SearchPlace {
  readonly artifact: string
  readonly pointer?: string
  readonly line?: number
}

/**
 * One text of a run in which it was found. Messages that later requests repeat are found once, in
 * the first call that has them.
 */
export interface SearchHit {
  /** Key of the run. */
  readonly run: string
  /** 0-based; undefined for what belongs to the run as a whole. */
  readonly turn?: number
  readonly stop?: number
  readonly field: SearchField
  readonly role?: MessageRole
  /** The found words with what stands around them, on one line, masked unless secrets are revealed. */
  readonly text: string
  /** Where the found words stand in `text`, in UTF-16 units; one range for each word. */
  readonly found: readonly { readonly from: number; readonly to: number }[]
  /** How often it stands in the same text beyond that. */
  readonly more: number
  readonly place?: SearchPlace
}

/** How a search ended. */
export interface SearchEnd {
  readonly hits: number
  /** There are more than were told. */
  readonly capped: boolean
  /** Texts that could not be read, in words: `0059_api_start.json is not JSON`. */
  readonly unread: readonly string[]
  /** Characters that were looked through. */
  readonly characters: number
}

/** Turns of a run that have findings, which live beside the record: for `has:finding`. */
export interface MarkedTurns {
  readonly run: string
  readonly turns: readonly number[]
}
