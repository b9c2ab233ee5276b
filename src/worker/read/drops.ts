import { createLru } from '../../lib/lru.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import type { Detection } from '../../readers/reader.ts'
import type { DropSource } from '../../source/dropParts.ts'
import type { FoundRun } from '../protocol.ts'
import { GoneError } from './describeError.ts'

/** Trajectories kept for the conversations of their turns. */
const KEPT_TRAJECTORIES = 4

interface HeldRun {
  readonly drop: string
  /** As listed last. */
  readonly source: DropSource
  readonly detection: Detection
}

/** What the worker holds of the session: drops, and the runs that were found in them. */
export interface Drops {
  add(drop: string, source: DropSource): void
  /** A newer listing of a drop that is open. */
  renew(drop: string, source: DropSource): void
  source(drop: string): DropSource
  addRun(drop: string, detection: Detection): FoundRun
  run(run: string): HeldRun
  /** The last trajectories that were read whole. */
  trajectory(run: string): Trajectory | undefined
  keep(run: string, trajectory: Trajectory): void
  close(drop: string): void
}

export function createDrops(): Drops {
  const sources = new Map<string, DropSource>()
  const runs = new Map<string, Omit<HeldRun, 'source'>>()
  const trajectories = createLru<Trajectory>(KEPT_TRAJECTORIES)
  let lastRun = 0

  function sourceOf(drop: string): DropSource {
    const source = sources.get(drop)
    if (source === undefined) throw new GoneError('This drop was closed.')
    return source
  }

  return {
    add: (drop, source) => void sources.set(drop, source),
    renew(drop, source) {
      if (sources.has(drop)) sources.set(drop, source)
    },
    source: sourceOf,
    addRun(drop, detection) {
      lastRun += 1
      const run = `r${lastRun}`
      runs.set(run, { drop, detection })
      const { format, root, layout, reasons, files, bytes } = detection
      return { run, drop, format, root, layout, reasons, files, bytes }
    },
    run(run) {
      const held = runs.get(run)
      if (held === undefined) throw new GoneError('This run was closed.')
      return { ...held, source: sourceOf(held.drop) }
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
