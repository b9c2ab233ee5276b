import { isFileChange, tookPlace } from './change.ts'
import type { Change } from './change.ts'

/** A part of a file before and after everything that was done to it. */
export interface Hunk {
  readonly before: string
  readonly after: string
}

/** What became of one file over the run. */
export interface FileHistory {
  readonly path: string
  /** All that was tried, what changed nothing included. */
  readonly changes: readonly Change[]
  /** `unknown`: it was there before, and the record does not hold what was in it. */
  readonly start: 'created' | 'unknown' | 'untouched'
  readonly end: 'present' | 'deleted'
  /** The cumulative change; one hunk of the whole text where `isWhole`. */
  readonly hunks: readonly Hunk[]
  /** Its text is known from end to end. */
  readonly isWhole: boolean
  /** Edits that name no place, or a text that is not there: shown as they are. */
  readonly unplaced: number
}

/** A text that grew beyond this is not rewritten any more: its edits are shown one by one. */
const MAX_WHOLE_CHARS = 400_000
const MAX_HUNKS = 300

/** One history per path, in the order in which the paths first come up. */
export function fileHistories(changes: readonly Change[]): readonly FileHistory[] {
  const byPath = new Map<string, Change[]>()
  for (const change of changes) {
    if (!isFileChange(change)) continue
    const known = byPath.get(change.target)
    if (known === undefined) byPath.set(change.target, [change])
    else known.push(change)
  }
  return [...byPath].map(([path, ofPath]) => historyOf(path, ofPath))
}

function historyOf(path: string, changes: readonly Change[]): FileHistory {
  let start: FileHistory['start'] = 'untouched'
  let end: FileHistory['end'] = 'present'
  let hunks: Hunk[] = []
  let isWhole = false
  let unplaced = 0
  for (const change of changes.filter(tookPlace)) {
    const { kind, before = '', after = '' } = change
    if (start === 'untouched') start = kind === 'file-created' ? 'created' : 'unknown'
    end = kind === 'file-deleted' ? 'deleted' : 'present'
    if (kind === 'file-edited') {
      const placed = place(hunks, before, after)
      if (!placed) {
        hunks.push({ before, after })
        if (isWhole || before === '') unplaced += 1
        isWhole = false
      }
    } else {
      hunks = kind === 'file-created' && after !== '' ? [{ before: '', after }] : []
      isWhole = kind === 'file-created' && change.after !== undefined
      unplaced = 0
    }
    if (hunks.length > MAX_HUNKS) hunks = hunks.slice(-MAX_HUNKS)
  }
  const kept = hunks.filter((hunk) => hunk.before !== hunk.after)
  return { path, changes, start, end, hunks: kept, isWhole: isWhole && kept.length < 2, unplaced }
}

/** Applies an edit to what an earlier one has put there, the latest first. */
function place(hunks: Hunk[], before: string, after: string): boolean {
  if (before === '') return false
  for (let at = hunks.length - 1; at >= 0; at -= 1) {
    const hunk = hunks[at]
    if (hunk === undefined || hunk.after.length > MAX_WHOLE_CHARS) continue
    const found = hunk.after.indexOf(before)
    if (found < 0) continue
    const text = `${hunk.after.slice(0, found)}${after}${hunk.after.slice(found + before.length)}`
    hunks[at] = { before: hunk.before, after: text }
    return true
  }
  return false
}
