import type { ActionStatus } from '../action.ts'
import type { DecisionEffect } from '../decision.ts'

/** What an agent did to the world outside of its own head, as far as the record says it plainly. */
export const CHANGE_KINDS = [
  'file-created',
  'file-edited',
  'file-deleted',
  'command',
  'fetch',
  'side-effect',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

export const CHANGE_TITLES: Readonly<Record<ChangeKind, string>> = {
  'file-created': 'File created',
  'file-edited': 'File edited',
  'file-deleted': 'File deleted',
  command: 'Command',
  fetch: 'Fetch',
  'side-effect': 'Side effect',
}

export interface Change {
  /** Unique in its run. */
  readonly id: string
  readonly kind: ChangeKind
  /** The path, the command, the address, or the summary of a side effect; never empty. */
  readonly target: string
  /** 0-based; `stop` is the one to go to. */
  readonly turn: number
  readonly stop: number
  /** The first line of what the model said to it. */
  readonly thought?: string
  /** What policies did with the turn. */
  readonly effect?: DecisionEffect
  readonly status: ActionStatus
  /** Why it failed, its exit code, or the producer's own word: one line. */
  readonly note?: string
  /** What an edit replaced and by what; of a created file all of it is `after`. */
  readonly before?: string
  readonly after?: string
  /** Its texts were too much to keep for every run of a session; the run itself has them. */
  readonly textsLeftOut?: true
  /** Unix milliseconds. */
  readonly at?: number
}

/** The changes of one run. */
export interface RunChanges {
  readonly changes: readonly Change[]
  /** So many more were left out. */
  readonly leftOut: number
}

/** Whether it took place: what was refused or failed is listed, but changed nothing. */
export function tookPlace({ status, effect }: Change): boolean {
  return status !== 'failed' && status !== 'not-executed' && effect !== 'denied'
}

export function isFileChange({ kind }: Change): boolean {
  return kind === 'file-created' || kind === 'file-edited' || kind === 'file-deleted'
}
