import { sourceOfParts } from '../../../source/dropParts.ts'
import type { DropParts, DropSource } from '../../../source/dropParts.ts'
import type { FileEntry } from '../../../source/fileSource.ts'
import type { Source } from '../../../source/source.ts'
import { relist } from '../../../source/relist.ts'
import type { Quiet } from './holdBack.ts'
import { planLook } from './lookPlan.ts'
import type { KnownRun } from './lookPlan.ts'

/** A file that was written this short a time ago is looked at once more before it is read. */
const FRESH_MS = 250
const SETTLE_MS = 120
const SETTLE_ROUNDS = 4

/** Files of one run that can be looked at again. */
export interface LiveFiles {
  /** The newer source, and what is not as it was. The same source when nothing changed. */
  look(
    source: DropSource,
    also: readonly string[],
    hints: readonly string[],
    signal: AbortSignal,
  ): Promise<LiveLook>
  quiet(source: Source): Quiet
  /** When the newest file was written, in unix milliseconds. */
  modified(source: Source): number | undefined
}

interface LiveLook {
  readonly source: DropSource
  readonly paths: readonly string[]
  readonly gone: readonly string[]
  /** Some file changed again while we waited for it to rest. */
  readonly growing: boolean
}

/** Undefined where the browser cannot tell what becomes of the files: copies, and zips. */
export function liveFiles(source: DropSource, root: string): LiveFiles | undefined {
  const place = root.includes('#') ? root.slice(0, root.indexOf('#')) : root
  const { folders, files } = source.parts
  const isFolder = folders.has(place)
  if (!isFolder && files.get(place)?.isLive !== true) {
    if (place !== '' || ![...files.values()].some((file) => file.isLive)) return undefined
  }
  const changedAt = new Map<string, number>()
  let round = 0

  const isInside = (path: string): boolean => path === place || path.startsWith(`${place}/`)

  function known(parts: DropParts, also: readonly string[]): KnownRun {
    if (!isFolder) {
      const own = place === '' ? [...parts.files.keys()] : [place]
      return { root: undefined, folders: [], files: [...new Set([...own, ...also])], changedAt }
    }
    return {
      root: place,
      folders: [...parts.folders.keys()].filter(isInside),
      files: [...parts.files.keys()].filter(isInside),
      changedAt,
    }
  }

  function modifiedOf({ entries }: Source): number | undefined {
    let newest: number | undefined
    for (const { path, modified } of entries) {
      if (modified === undefined || !(place === '' || isInside(path))) continue
      if (newest === undefined || modified > newest) newest = modified
    }
    return newest
  }

  return {
    async look(before, also, hints, signal) {
      const look = planLook(known(before.parts, also), round, Date.now(), hints)
      round += 1
      let { parts, changes } = await relist(before.parts, look, signal)
      const paths = new Set(changes.keys())
      let growing = false
      for (let wait = 0; wait < SETTLE_ROUNDS; wait += 1) {
        const fresh = [...paths].filter((path) => isFresh(parts.files.get(path)))
        if (fresh.length === 0) break
        await rest(SETTLE_MS)
        ;({ parts, changes } = await relist(parts, { folders: [], files: fresh }, signal))
        growing = changes.size > 0
        for (const path of changes.keys()) paths.add(path)
        if (!growing) break
      }
      const now = Date.now()
      for (const path of paths) changedAt.set(path, now)
      const source = parts === before.parts ? before : sourceOfParts(parts)
      const gone = [...paths].filter((path) => !parts.files.has(path))
      return { source, paths: [...paths], gone, growing }
    },
    quiet(source) {
      const now = Date.now()
      let newest = modifiedOf(source) ?? 0
      for (const at of changedAt.values()) newest = Math.max(newest, at)
      return {
        file(path) {
          const at = changedAt.get(path) ?? source.entry(path)?.modified
          return at === undefined ? undefined : Math.max(0, now - at)
        },
        run: Math.max(0, now - newest),
      }
    },
    modified: modifiedOf,
  }
}

/** A file that nobody opened yet is new, so it counts as fresh. */
function isFresh(file: FileEntry | undefined): boolean {
  if (file === undefined) return false
  return file.modified === undefined || Date.now() - file.modified < FRESH_MS
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
