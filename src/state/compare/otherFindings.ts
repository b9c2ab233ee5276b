import { useEffect, useMemo, useState } from 'react'
import { hiddenBy } from '../../model/dismissals.ts'
import type { Finding } from '../../model/finding.ts'
import { findingsByStop } from '../../model/marks/findingMarks.ts'
import type { FindingsByStop } from '../../model/marks/findingMarks.ts'
import { dismissalsOf, useDismissals } from '../findings/dismissals.ts'
import { rememberFindings } from '../findings/foundBefore.ts'
import { findRun, useSession } from '../session.ts'

const NONE: FindingsByStop = new Map()

/**
 * What is found in a run that is not the open one, without what was dismissed. It is analysed when
 * the open run is, as that is what the person looks at first.
 */
export function useOtherFindings(key: string): FindingsByStop {
  const [found, setFound] = useState<{ readonly key: string; readonly all: readonly Finding[] }>()
  const byRun = useDismissals((dismissals) => dismissals.byRun)
  const run = useSession((session) => findRun(session, key))
  const isRead = run?.trajectory?.reading === 'complete'
  const fingerprint = run?.trajectory?.fingerprint

  useEffect(() => {
    if (!isRead) return undefined
    const controller = new AbortController()
    const { signal } = controller

    async function find(): Promise<void> {
      try {
        const all = await analyse(key, signal)
        if (signal.aborted) return
        setFound({ key, all })
        rememberFindings(key, all)
      } catch {
        // Without an analysis nothing is found; the run itself says more when it is opened.
      }
    }

    void find()
    return () => controller.abort()
  }, [key, isRead])

  return useMemo(() => {
    if (found?.key !== key || fingerprint === undefined) return NONE
    const dismissals = dismissalsOf(byRun, fingerprint)
    return findingsByStop(
      found.all.filter((finding) => hiddenBy(finding, dismissals) === undefined),
    )
  }, [found, key, fingerprint, byRun])
}

async function analyse(key: string, signal: AbortSignal): Promise<readonly Finding[]> {
  const { analyseRun } = await import('../analysis/analyseRun.ts')
  return analyseRun(key, signal)
}
