import type { TrajectorySummary } from '../model/summary.ts'
import type { Run } from '../state/session.ts'

/** A row of the list at `root`; without a summary it is not read yet. */
export function aListedRun(root: string, change?: Partial<TrajectorySummary>): Run {
  const format = change?.format ?? 'cua'
  const found = { run: root, drop: 'd1', format, root, layout: 'agent', reasons: [] } as const
  return {
    key: root,
    found: { ...found, files: 1, bytes: 1 },
    alsoIn: [],
    summary: change && {
      format,
      writer: 'Cua agent',
      id: root,
      root,
      fingerprint: root,
      outcome: { status: 'completed', source: 'recorded' },
      turns: 1,
      usage: {},
      problems: 0,
      reading: 'complete',
      ...change,
    },
    trajectory: undefined,
    phase: { kind: 'listed' },
    stale: false,
  }
}
