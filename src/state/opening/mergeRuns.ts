import type { FoundRun } from '../../worker/protocol.ts'
import type { Run } from '../session.ts'

export interface MergedRuns {
  readonly runs: readonly Run[]
  /** Keys that are no longer rows, and the row that holds their source now. */
  readonly replaced: ReadonlyMap<string, string>
}

/**
 * Makes one row of rows with the same fingerprint (folder and zip, list and file). The row that
 * stays is the one that reads best: not stale or failed, already read, not cut, the most turns,
 * else the earliest; so that a trajectory that is open is not disturbed by its copy, and a copy
 * that was cut does not stand for the whole. The row keeps the earliest place.
 */
export function mergeRuns(runs: readonly Run[]): MergedRuns {
  const groups = new Map<string, readonly Run[]>()
  for (const run of runs) {
    const fingerprint = run.summary?.fingerprint
    if (fingerprint !== undefined)
      groups.set(fingerprint, [...(groups.get(fingerprint) ?? []), run])
  }
  const replaced = new Map<string, string>()
  const mergedAt = new Map<string, Run>()
  for (const group of groups.values()) {
    const [first] = group
    if (group.length < 2 || first === undefined) continue
    const kept = bestOf(first, group)
    for (const run of group) if (run !== kept) replaced.set(run.key, kept.key)
    mergedAt.set(first.key, { ...kept, alsoIn: otherSources(kept, group) })
  }
  if (replaced.size === 0) return { runs, replaced }
  const gone = new Set([...replaced.keys(), ...replaced.values()])
  return {
    runs: runs.flatMap((run) => {
      const merged = mergedAt.get(run.key)
      if (merged !== undefined) return [merged]
      return gone.has(run.key) ? [] : [run]
    }),
    replaced,
  }
}

function bestOf(first: Run, group: readonly Run[]): Run {
  let best = first
  for (const run of group) if (isWorthMore(run, best)) best = run
  return best
}

function isWorthMore(a: Run, b: Run): boolean {
  const left = worthOf(a)
  const right = worthOf(b)
  for (const [index, worth] of left.entries()) {
    const other = right[index] ?? 0
    if (worth !== other) return worth > other
  }
  return false
}

/** The first that differs decides. */
function worthOf({ stale, phase, trajectory, summary }: Run): readonly number[] {
  return [
    !stale && phase.kind !== 'failed' ? 1 : 0,
    trajectory === undefined ? 0 : 1,
    summary?.outcome.status === 'incomplete' ? 0 : 1,
    summary?.turns ?? 0,
  ]
}

function otherSources(kept: Run, group: readonly Run[]): readonly FoundRun[] {
  const others = group.filter((run) => run !== kept)
  return [kept.alsoIn, ...others.map((run) => [run.found].concat(run.alsoIn))].flat()
}
