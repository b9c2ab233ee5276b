import { maskTrajectory } from '../../../model/secrets/maskTrajectory.ts'
import { ReadError } from '../../../source/source.ts'
import type { Refreshed } from '../../protocol.ts'
import type { ReadBackend } from '../backend.ts'
import type { Drops } from '../drops.ts'
import { followRun } from './followedRun.ts'
import type { FollowedRun } from './followedRun.ts'
import { liveFiles } from './liveFiles.ts'
import type { LiveFiles } from './liveFiles.ts'

/** What is remembered of runs: of the one that is open, and the one before it. */
const KEPT_RUNS = 2

export interface LiveRuns {
  /** How to read a run so that it can be read on; undefined where it cannot be followed. */
  readerFor(run: string): FollowedRun['read'] | undefined
  refresh(
    wanted: { readonly run: string; readonly reveal: boolean; readonly paths: readonly string[] },
    signal: AbortSignal,
  ): Promise<Refreshed>
}

interface Followed {
  readonly files: LiveFiles
  readonly run: FollowedRun
}

/** `onChange` hears of files that are not what they were when they were read. */
export function createLiveRuns(
  backend: ReadBackend,
  drops: Drops,
  onChange: (drop: string, paths: ReadonlySet<string>) => void,
): LiveRuns {
  const followed = new Map<string, Followed>()

  function follow(run: string): Followed | undefined {
    const known = followed.get(run)
    const { source, detection } = drops.run(run)
    const files = known?.files ?? liveFiles(source, detection.root)
    if (files === undefined) return undefined
    const entry = known ?? {
      files,
      run: followRun(backend.readerOf(detection.format), detection, files),
    }
    followed.delete(run)
    followed.set(run, entry)
    for (const oldest of followed.keys()) {
      if (followed.size <= KEPT_RUNS) break
      followed.delete(oldest)
    }
    return entry
  }

  return {
    readerFor: (run) => follow(run)?.run.read,
    async refresh({ run, reveal, paths }, signal) {
      const entry = follow(run)
      const { drop, source: before, detection } = drops.run(run)
      if (entry === undefined) {
        throw new ReadError(
          'unsupported',
          detection.root,
          'The browser has copies of these files and cannot see them change.',
        )
      }
      const { source, trajectory, ...rest } = await entry.run.refresh(before, paths, signal)
      if (source !== before) {
        drops.renew(drop, source)
        onChange(drop, new Set(rest.paths))
      }
      if (trajectory === undefined) return rest
      drops.keep(run, trajectory)
      return { ...rest, trajectory: reveal ? trajectory : maskTrajectory(trajectory) }
    },
  }
}
