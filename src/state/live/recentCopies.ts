import type { DropItem } from '../../source/dropItem.ts'

/** Asking a File for its time costs the page time of its own. */
const MAX_ASKED = 40
const LATELY_MS = 15 * 60_000

/**
 * Files that came as copies, written only minutes ago: their run may still be growing unseen.
 * The newest are the last by name.
 */
export function areRecentCopies(items: readonly DropItem[], now: number): boolean {
  const files = items.flatMap((item) => (item.kind === 'file' ? [item.file] : []))
  if (files.length === 0 || files.length < items.length) return false
  const last = files
    .toSorted((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1))
    .filter(({ name }) => !/\.zip$/i.test(name))
    .slice(-MAX_ASKED)
  return last.some(({ lastModified }) => now - lastModified < LATELY_MS)
}

function pathOf({ webkitRelativePath, name }: File): string {
  return webkitRelativePath === '' ? name : webkitRelativePath
}
