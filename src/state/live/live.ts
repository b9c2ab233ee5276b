import { create } from 'zustand'

/**
 * How the open run is kept up with.
 * - `none`: there is nothing to keep up with;
 * - `copies`: the run may still be written, but the browser gave copies of its files;
 * - `watching`: its files are looked at, and what is new is read;
 * - `paused`: the person switched that off;
 * - `rested`: the run has ended and nothing changed for a while;
 * - `lost`: the browser may no longer read the files.
 */
export type LiveState = 'none' | 'copies' | 'watching' | 'paused' | 'rested' | 'lost'

/** Of the run that is open. */
export interface Live {
  readonly state: LiveState
  /** The selection goes to the newest stop; any other seek ends that. */
  readonly latest: boolean
  /** Something new was read since the run was opened. */
  readonly grown: boolean
  /** When its newest file was written, in unix milliseconds. */
  readonly changedAt: number | undefined
  /** What is announced of new turns, at most every few seconds. */
  readonly news: string | undefined
}

export const NOT_LIVE: Live = {
  state: 'none',
  latest: false,
  grown: false,
  changedAt: undefined,
  news: undefined,
}

export const useLive = create<Live>()(() => NOT_LIVE)
