import { useMemo } from 'react'
import { besideOf, othersOf, useChosen } from '../../../state/compare/chosen.ts'
import { useCurrentRun } from '../../../state/current.ts'
import { useSession } from '../../../state/session.ts'
import type { Run } from '../../../state/session.ts'

interface Compared {
  readonly a: Run | undefined
  readonly others: readonly Run[]
  /** The run that stands as B. */
  readonly beside: Run | undefined
}

/** The runs that are compared, as they are now. */
export function useCompared(): Compared {
  const a = useCurrentRun()
  const chosen = useChosen()
  const runs = useSession((session) => session.runs)
  return useMemo(() => {
    const others = othersOf(chosen, a?.key, runs)
    return { a, others, beside: besideOf(chosen, others) }
  }, [chosen, a, runs])
}
