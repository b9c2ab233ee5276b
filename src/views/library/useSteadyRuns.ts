import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { isRead } from '../../state/library/runValues.ts'
import { useSession } from '../../state/session.ts'
import type { Run } from '../../state/session.ts'

/** While rows are being read the list is arranged anew at most this often; a long one less. */
const EVERY_MS = 120
const EVERY_MS_PER_RUN = 0.08
/** A person who is moving the pointer over the rows is about to press one: they stay in place … */
const POINTING_MS = 600
/** … but not for ever. */
const HELD_AT_MOST_MS = 4000

interface SteadyRuns {
  readonly runs: readonly Run[]
  /** The pointer moved over the rows. */
  readonly onPointing: () => void
}

/**
 * The runs of the session, not sixty times a second: thousands of summaries arrive in bursts, and
 * rows must not slip away under the pointer.
 */
export function useSteadyRuns(): SteadyRuns {
  const [runs, setRuns] = useState(() => useSession.getState().runs)
  const pointedAt = useRef(Number.NEGATIVE_INFINITY)
  const onPointing = useCallback(() => {
    pointedAt.current = performance.now()
  }, [])

  useEffect(() => {
    let taken = Number.NEGATIVE_INFINITY
    let timer: ReturnType<typeof setTimeout> | undefined
    const take = (): void => {
      clearTimeout(timer)
      timer = undefined
      taken = performance.now()
      setRuns(useSession.getState().runs)
    }
    const takeIfStill = (): void => {
      const now = performance.now()
      const pointing = now - pointedAt.current < POINTING_MS
      if (pointing && now - taken < HELD_AT_MOST_MS) timer = setTimeout(takeIfStill, EVERY_MS)
      else take()
    }
    const unsubscribe = useSession.subscribe((session, before) => {
      if (session.runs === before.runs) return
      // Rows that came or went are what the person just asked for.
      if (session.runs.length !== before.runs.length) take()
      else if (session.runs.every(isRead)) {
        // The last rows are not kept waiting.
        clearTimeout(timer)
        takeIfStill()
      } else {
        const pause = Math.max(EVERY_MS, session.runs.length * EVERY_MS_PER_RUN)
        timer ??= setTimeout(takeIfStill, taken + pause - performance.now())
      }
    })
    take()
    return () => {
      unsubscribe()
      clearTimeout(timer)
    }
  }, [])

  return useMemo(() => ({ runs, onPointing }), [runs, onPointing])
}
