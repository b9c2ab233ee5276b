import { formatAgo } from '../../lib/text/format.ts'
import type { LiveState } from '../../state/live/live.ts'

/** A run that was written to within this time is under way; before, one waits for it. */
const LIVELY_MS = 120_000

export function isLively(changedAt: number | undefined, now: number): boolean {
  return changedAt !== undefined && now - changedAt < LIVELY_MS
}

const WORDS: Readonly<Record<Exclude<LiveState, 'watching'>, string>> = {
  paused: 'Not watching',
  rested: 'Ended',
  copies: 'Copied while it was written',
  lost: 'Files are out of reach',
  none: '',
}

/** The word for how the run is kept up with. */
export function liveText(state: LiveState, ended: boolean, lively: boolean): string {
  if (state !== 'watching') return WORDS[state]
  return ended ? 'Ended' : lively ? 'Live' : 'Watching'
}

export const LIVE_TITLES: Readonly<Record<LiveState, string>> = {
  watching: 'New turns appear as they are written. The time is that of the newest file.',
  paused: 'New turns do not appear until changes are watched for again.',
  rested: 'The run has ended and nothing was written for a while.',
  copies:
    'This browser gave copies of the files, so what was written since does not appear. Choose the run again to see it.',
  lost: 'The browser may no longer read these files. Open them again to keep up with the run.',
  none: '',
}

/** `2 s ago`; beyond a minute as everywhere else. */
export function agoText(time: number, now: number): string {
  const seconds = Math.max(0, Math.round((now - time) / 1_000))
  return seconds < 60 ? `${seconds} s ago` : formatAgo(time, now)
}
