import { useMemo } from 'react'
import type { AlignedRow, Alignment } from '../../model/compare/alignment.ts'
import type { Stop } from '../../model/stops.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { useAlignment } from '../../state/compare/alignment.ts'
import { useChosen } from '../../state/compare/chosen.ts'
import { rowOf } from '../../state/compare/rows.ts'
import { stopsOfTrajectory } from '../../state/current.ts'
import type { Run } from '../../state/session.ts'

/** One of the two runs, read. */
export interface PairSide {
  readonly run: Run
  readonly trajectory: Trajectory
  readonly stops: readonly Stop[]
}

/** Two runs, aligned. */
export interface Pair {
  readonly a: PairSide
  readonly b: PairSide
  readonly alignment: Alignment
  readonly rows: readonly AlignedRow[]
  /** Index of the selected row. */
  readonly row: number
  /** Screens are still compared. */
  readonly refining: boolean
  /** Why it does not get better than this. */
  readonly error: string | undefined
}

export type PairState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'ready'; readonly pair: Pair }

const READING: PairState = { kind: 'reading' }

/** Two runs with their rows, as far as that is known. */
export function usePair(runA: Run, runB: Run): PairState {
  const { alignment, error, refining } = useAlignment(runA.key, runB.key)
  const at = useChosen((chosen) => chosen.at)
  const a = useSide(runA)
  const b = useSide(runB)
  const row = useMemo(() => (alignment === undefined ? 0 : rowOf(alignment, at)), [alignment, at])
  return useMemo(() => {
    if (alignment === undefined || a === undefined || b === undefined)
      return error === undefined ? READING : { kind: 'failed', reason: error }
    const { rows } = alignment
    if (rows.length === 0) return { kind: 'empty' }
    return { kind: 'ready', pair: { a, b, alignment, rows, row, refining, error } }
  }, [alignment, a, b, row, refining, error])
}

function useSide(run: Run): PairSide | undefined {
  return useMemo(() => {
    const { trajectory } = run
    if (trajectory?.reading !== 'complete') return undefined
    return { run, trajectory, stops: stopsOfTrajectory(trajectory) }
  }, [run])
}

/** The stop that a row names on a side. */
export function stopAt({ stops }: PairSide, index: number | undefined): Stop | undefined {
  return index === undefined ? undefined : stops[index]
}
