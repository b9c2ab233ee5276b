import type { Look } from '../../../source/relist.ts'

/** Up to here everything is looked at each time; a listing costs about a millisecond. */
const FEW_FOLDERS = 48
const FEW_FILES = 160
/** Of a long run: the newest by name, what was written lately, and a few old ones in turn. */
const NEWEST_FOLDERS = 6
const NEWEST_FILES = 48
const FOLDERS_IN_TURN = 12
const FILES_IN_TURN = 32
/** A file that changed is probably still being written for this long. */
const LATELY_MS = 20_000

/** What is known of a run when it is looked at again. */
export interface KnownRun {
  /** Folder of the run; undefined for a run of single files. */
  readonly root: string | undefined
  /** The folder and those below it. */
  readonly folders: readonly string[]
  readonly files: readonly string[]
  /** When a file was last seen to change, by our clock. */
  readonly changedAt: ReadonlyMap<string, number>
}

/**
 * Where to look for news. Writers append: they make new folders and files and rewrite the newest,
 * so a look at a run of thousands of files costs what a short one does. Old files are looked at in
 * turn, so that any change is seen in the end; `hints` are paths that are known to have changed.
 */
export function planLook(
  { root, folders, files, changedAt }: KnownRun,
  round: number,
  now: number,
  hints: readonly string[],
): Look {
  const lately = [...changedAt].flatMap(([path, at]) => (now - at < LATELY_MS ? [path] : []))
  const touched = [...lately, ...hints]
  const top = root === undefined ? [] : files.filter((path) => folderOf(path) === root)
  return {
    folders:
      folders.length <= FEW_FOLDERS
        ? folders
        : unique([
            ...(root === undefined ? [] : [root]),
            ...newest(folders, NEWEST_FOLDERS),
            ...touched.map(folderOf),
            ...hints,
            ...inTurn(folders, round, FOLDERS_IN_TURN),
          ]),
    files:
      files.length <= FEW_FILES
        ? files
        : unique([
            ...newest(top, NEWEST_FILES),
            ...newest(files, NEWEST_FILES),
            ...touched,
            ...inTurn(files, round, FILES_IN_TURN),
          ]),
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function unique(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)]
}

const natural = new Intl.Collator('en', { numeric: true })

/** The last ones where numbers count as numbers: `turn_1000` comes after `turn_999`. */
function newest(paths: readonly string[], count: number): readonly string[] {
  const last: string[] = []
  // Paths come in order of their characters, so the last ones are mostly found at once.
  for (const path of paths.toReversed()) {
    if (last.length === count && natural.compare(path, last[0] ?? '') < 0) continue
    const at = last.findIndex((other) => natural.compare(path, other) < 0)
    last.splice(at === -1 ? last.length : at, 0, path)
    if (last.length > count) last.shift()
  }
  return last
}

function inTurn(paths: readonly string[], round: number, count: number): readonly string[] {
  const start = (round * count) % Math.max(1, paths.length)
  const end = start + count
  return [...paths.slice(start, end), ...paths.slice(0, Math.max(0, end - paths.length))]
}
