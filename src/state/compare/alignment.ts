import { useEffect, useState } from 'react'
import type { Alignment } from '../../model/compare/alignment.ts'
import { slimForAlignment } from '../../model/compare/slimForAlignment.ts'
import type { SpaceSizes } from '../../model/point.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import type { AlignedSide } from '../../worker/analysisProtocol.ts'
import { useSpaceSizes } from '../analysis/sizesOf.ts'
import { holdTrajectory, messageOf } from '../opening/runReading.ts'
import { findRun, useSession } from '../session.ts'
import type { Run } from '../session.ts'
import { isRead, readAll } from './readBoth.ts'

export interface AlignmentState {
  /** The best that is known so far. */
  readonly alignment: Alignment | undefined
  /** Why there is none, or none better. */
  readonly error: string | undefined
  /** Runs are read, or screens compared: a better one may come. */
  readonly refining: boolean
}

const NOTHING: AlignmentState = { alignment: undefined, error: undefined, refining: false }
const WAITING: AlignmentState = { ...NOTHING, refining: true }

/**
 * Aligns two runs by key for as long as somebody looks: has both read and kept, and cancels when
 * others are chosen or nobody looks any more. Aligned anew when a run grows or is read otherwise.
 */
export function useAlignment(a: string | undefined, b: string | undefined): AlignmentState {
  const runA = useSession((session) => findRun(session, a))
  const runB = useSession((session) => findRun(session, b))
  const sideA = useReadTrajectory(runA)
  const sideB = useReadTrajectory(runB)
  const sizesA = useSpaceSizes(sideA)
  const sizesB = useSpaceSizes(sideB)
  const dropA = runA?.found.drop
  const dropB = runB?.found.drop
  const [known, setKnown] = useState<{ readonly of: string; readonly state: AlignmentState }>()
  const pair = a === undefined || b === undefined ? undefined : `${a}\n${b}`

  useEffect(() => {
    if (a === undefined || b === undefined) return undefined
    const ends = [holdTrajectory(a), holdTrajectory(b), readAll([a, b])]
    return () => {
      for (const end of ends) end()
    }
  }, [a, b])

  useEffect(() => {
    if (pair === undefined || sideA === undefined || sideB === undefined) return undefined
    if (dropA === undefined || dropB === undefined) return undefined
    const controller = new AbortController()
    const { signal } = controller
    const show = (change: Partial<AlignmentState>): void => {
      if (signal.aborted) return
      setKnown((before) => {
        const state = before?.of === pair ? before.state : NOTHING
        return { of: pair, state: { ...state, ...change } }
      })
    }
    show({ error: undefined, refining: true })
    alignNow(aSide(dropA, sideA, sizesA), aSide(dropB, sideB, sizesB), signal, (alignment) =>
      show({ alignment }),
    ).then(
      (alignment) => show({ alignment, refining: false }),
      (error: unknown) => show({ error: messageOf(error), refining: false }),
    )
    return () => controller.abort()
  }, [pair, sideA, sideB, dropA, dropB, sizesA, sizesB])

  if (pair === undefined) return NOTHING
  const failure = failureOf(runA) ?? failureOf(runB)
  if (failure !== undefined) return { ...NOTHING, error: failure }
  return known?.of === pair ? known.state : WAITING
}

/** The trajectory of a run once it is read to its end. */
function useReadTrajectory(run: Run | undefined): Trajectory | undefined {
  return run !== undefined && isRead(run) ? run.trajectory : undefined
}

function failureOf(run: Run | undefined): string | undefined {
  if (run === undefined) return 'One of the two runs was closed.'
  return run.phase.kind === 'failed' ? run.phase.message : undefined
}

function aSide(drop: string, trajectory: Trajectory, sizes: SpaceSizes): AlignedSide {
  return { drop, trajectory: slimForAlignment(trajectory), sizes }
}

async function alignNow(
  a: AlignedSide,
  b: AlignedSide,
  signal: AbortSignal,
  onEarlier: (alignment: Alignment) => void,
): Promise<Alignment> {
  const { getAnalysisClient } = await import('../analysis/analysisClient.ts')
  const { followRest } = await import('../analysis/rest.ts')
  signal.throwIfAborted()
  const client = getAnalysisClient()
  followRest(client)
  return client.call('align', { a, b }, { signal, onEvent: onEarlier })
}
