import { createLru } from '../../lib/lru.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import type { Detection } from '../../readers/reader.ts'
import type { DropSource } from '../../source/dropParts.ts'
import type { Source } from '../../source/source.ts'
import type { FoundRun } from '../protocol.ts'
import { GoneError } from './describeError.ts'
import type { SmallReads } from './smallReads.ts'

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
  /** What was read while the runs of a drop were looked for. */
  keepReads(drop: string, reads: SmallReads): void
  /** The source of a run for its row: what was read already is not read again. */
  rowSource(run: string): Source
  run(run: string): HeldRun
  /** The last trajectories that were read whole. */
  trajectory(run: string): Trajectory | undefined
  keep(run: string, trajectory: Trajectory): void
  close(drop: string): void
}

export function createDrops(): Drops {
  const sources = new Map<string, DropSource>()
  const runs = new Map<string, Omit<HeldRun, 'source'>>()
  const reads = new Map<string, SmallReads>()
  const trajectories = createLru<Trajectory>(KEPT_TRAJECTORIES)
  let lastRun = 0

  function sourceOf(drop: string): DropSource {
    const source = sources.get(drop)
    if (source === undefined) throw new GoneError('This drop was closed.')
    return source
  }

  function heldRun(run: string): HeldRun {
    const held = runs.get(run)
    if (held === undefined) throw new GoneError('This run was closed.')
    return { ...held, source: sourceOf(held.drop) }
  }

  return {
    add: (drop, source) => void sources.set(drop, source),
    renew(drop, source) {
      if (!sources.has(drop)) return
      sources.set(drop, source)
      reads.delete(drop)
    },
    source: sourceOf,
    addRun(drop, detection) {
      lastRun += 1
      const run = `r${lastRun}`
      runs.set(run, { drop, detection })
      const { format, root, layout, reasons, files, bytes } = detection
      return { run, drop, format, root, layout, reasons, files, bytes }
    },
    run: heldRun,
    keepReads: (drop, kept) => void reads.set(drop, kept),
    rowSource(run) {
      const { drop, source } = heldRun(run)
      return reads.get(drop)?.giving(source) ?? source
    },
    trajectory: (run) => trajectories.get(run),
    keep(run, trajectory) {
      if (runs.has(run)) trajectories.set(run, trajectory, 1)
    },
    close(drop) {
      sources.delete(drop)
      reads.delete(drop)
      for (const [run, held] of runs) {
        if (held.drop !== drop) continue
        runs.delete(run)
        trajectories.deleteWhere((key) => key === run)
      }
    },
  }
}
