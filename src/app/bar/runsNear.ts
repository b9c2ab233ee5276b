import type { Run } from '../../state/session.ts'

/**
 * At most `limit` runs around the open one, in the order of the list; where the filter of the list
 * hides it, it stands first.
 */
export function runsNear(runs: readonly Run[], current: Run, limit: number): readonly Run[] {
  const at = runs.findIndex((run) => run.key === current.key)
  if (at === -1) return [current, ...runs.slice(0, limit - 1)]
  const from = Math.max(0, Math.min(at - Math.floor(limit / 2), runs.length - limit))
  return runs.slice(from, from + limit)
}
