import type { Run } from '../../state/session.ts'

/** At most `limit` runs around the open one, in their own order. */
export function runsNear(runs: readonly Run[], key: string, limit: number): readonly Run[] {
  const at = runs.findIndex((run) => run.key === key)
  const from = Math.max(0, Math.min(at - Math.floor(limit / 2), runs.length - limit))
  return runs.slice(from, from + limit)
}
