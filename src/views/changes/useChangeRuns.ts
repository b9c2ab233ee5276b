import { useMemo } from 'react'
import { changesOf } from '../../model/changes/changesOf.ts'
import { useActivity } from '../../state/changes/activity.ts'
import { useGatherActivity } from '../../state/changes/useGatherActivity.ts'
import { useCurrentRun } from '../../state/current.ts'
import { nameOf } from '../../state/library/runValues.ts'
import { useSession } from '../../state/session.ts'
import type { RunOfChanges } from './changeItems.ts'

export type Scope = 'run' | 'all'

interface ChangeRuns {
  readonly runs: readonly RunOfChanges[]
  /** Of all runs: how many have been read, and how many could not be. */
  readonly read: number
  readonly failed: number
  readonly total: number
  readonly reading: boolean
}

/** The changes of the open run, or of every run of the session, read in the background. */
export function useChangeRuns(scope: Scope): ChangeRuns {
  useGatherActivity(scope === 'all')
  const current = useCurrentRun()
  const session = useSession(({ runs }) => runs)
  const { byRun, reading } = useActivity()
  return useMemo(() => {
    if (scope === 'run') {
      const { trajectory } = current ?? {}
      const runs =
        current === undefined || trajectory === undefined
          ? []
          : [{ run: current.key, name: nameOf(current), ...changesOf(trajectory) }]
      const isRead = trajectory?.reading === 'complete'
      return { runs, read: isRead ? 1 : 0, failed: 0, total: 1, reading: !isRead }
    }
    const known = session.flatMap((run) => {
      const activity = byRun.get(run.key)
      return activity === undefined ? [] : [{ run, activity }]
    })
    const runs = known.flatMap(({ run, activity: { changes } }) =>
      changes === undefined ? [] : [{ run: run.key, name: nameOf(run), ...changes }],
    )
    const failed = known.length - runs.length
    return { runs, read: known.length, failed, total: session.length, reading }
  }, [scope, current, session, byRun, reading])
}
