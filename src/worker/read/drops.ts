import { createLru } from '../../lib/lru.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import type { Detection } from '../../readers/reader.ts'
import type { Source } from '../../source/source.ts'
import type { FoundRun } from '../protocol.ts'
import { GoneError } from './describeError.ts'

/** Trajectories kept for the conversations of their turns. */
const KEPT_TRAJECTORIES = 4

interface HeldRun {
  readonly drop: string
  readonly source: Source
  readonly detection: Detection
}

/** What the worker holds of the session: drops, and the runs that were found in them. */
export interface Drops {
  add(drop: string, source: Source): void
  source(drop: string): Source
  addRun(drop: string, detection: Detection): FoundRun
  run(run: string): HeldRun
  /** The last trajectories that were read whole. */
  trajectory(run: string): Trajectory | undefined
  keep(run: string, trajectory: Trajectory): void
  close(drop: string): void
}

export function createDrops(): Drops {
  const sources = new Map<string, Source>()
  const runs = new Map<string, HeldRun>()
  const trajectories = createLru<Trajectory>(KEPT_TRAJECTORIES)
  let lastRun = 0

  function sourceOf(drop: string): Source {
    const source = sources.get(drop)
    if (source === undefined) throw new GoneError('This drop was closed.')
    return source
  }

  return {
    add: (drop, source) => void sources.set(drop, source),
    source: sourceOf,
    addRun(drop, detection) {
      lastRun += 1
      const run = `r${lastRun}`
      runs.set(run, { drop, source: sourceOf(drop), detection })
      const { format, root, layout, reasons, files, bytes } = detection
      return { run, drop, format, root, layout, reasons, files, bytes }
    },
    run(run) {
      const held = runs.get(run)
      if (held === undefined) throw new GoneError('This run was closed.')
      return held
    },
    trajectory: (run) => trajectories.get(run),
    keep(run, trajectory) {
      if (runs.has(run)) trajectories.set(run, trajectory, 1)
    },
    close(drop) {
      sources.delete(drop)
      for (const [run, held] of runs) {
        if (held.drop !== drop) continue
        runs.delete(run)
        trajectories.deleteWhere((key) => key === run)
      }
    },
  }
}
