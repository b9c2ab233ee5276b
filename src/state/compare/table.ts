import { useEffect, useState } from 'react'
import { tableRow } from '../../model/compare/againstReference.ts'
import type { TableRow } from '../../model/compare/againstReference.ts'
import { slimForAlignment } from '../../model/compare/slimForAlignment.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import type { AlignedSide } from '../../worker/analysisProtocol.ts'
import { sizesOf } from '../analysis/sizesOf.ts'
import { getReadClient } from '../clients.ts'
import { isRevealed, messageOf } from '../opening/runReading.ts'
import { findRun, useSession } from '../session.ts'

export interface RunTable {
  /** By key of the run; what findings it has is known to the session. */
  readonly rows: ReadonlyMap<string, TableRow>
  /** Why a run has no row, by its key. */
  readonly errors: ReadonlyMap<string, string>
  readonly done: number
  readonly total: number
  readonly isReading: boolean
}

interface Reading extends RunTable {
  readonly of: string
}

const NOTHING: RunTable = {
  rows: new Map(),
  errors: new Map(),
  done: 0,
  total: 0,
  isReading: false,
}

/**
 * The rows of several runs beside a reference, as they come. Runs are read one after the other, none
 * is kept, and nothing is read any more once others are asked for or nobody looks.
 */
export function useRunTable(reference: string | undefined, others: readonly string[]): RunTable {
  const [reading, setReading] = useState<Reading>()
  const of = reference === undefined ? undefined : [reference, ...others].join('\n')

  useEffect(() => {
    if (of === undefined) return undefined
    const controller = new AbortController()
    const [first = '', ...rest] = of.split('\n')
    let state: Reading = { ...NOTHING, of, total: rest.length + 1, isReading: true }
    const show = (change: Partial<RunTable>): void => {
      if (controller.signal.aborted) return
      state = { ...state, ...change }
      setReading(state)
    }
    show({})
    void readTable(first, rest, controller.signal, (key, row) => {
      const rows = typeof row === 'string' ? state.rows : new Map(state.rows).set(key, row)
      const errors = typeof row === 'string' ? new Map(state.errors).set(key, row) : state.errors
      show({ rows, errors, done: state.done + 1 })
    }).finally(() => show({ isReading: false }))
    return () => controller.abort()
  }, [of])

  return reading === undefined || reading.of !== of ? NOTHING : reading
}

/** Tells a row for each run, or why there is none. Ends early when cancelled; never rejects. */
async function readTable(
  reference: string,
  others: readonly string[],
  signal: AbortSignal,
  tell: (key: string, row: TableRow | string) => void,
): Promise<void> {
  let first: Trajectory
  try {
    first = await trajectoryOf(reference, signal)
    tell(reference, tableRow(first, first, undefined))
  } catch (error) {
    tell(reference, messageOf(error))
    for (const key of others) tell(key, 'The reference cannot be read.')
    return
  }
  const side = sideOf(reference, first)
  for (const key of others) {
    if (signal.aborted) return
    try {
      const run = await trajectoryOf(key, signal)
      const alignment = await alignQuickly(side, sideOf(key, run), signal)
      tell(key, tableRow(first, run, alignment))
    } catch (error) {
      if (signal.aborted) return
      tell(key, messageOf(error))
    }
  }
}

async function trajectoryOf(key: string, signal: AbortSignal): Promise<Trajectory> {
  const run = findRun(useSession.getState(), key)
  if (run === undefined) throw new Error('This run was closed.')
  if (run.trajectory?.reading === 'complete') return run.trajectory
  return getReadClient().call('peek', { run: key, reveal: isRevealed() }, { signal })
}

function sideOf(key: string, trajectory: Trajectory): AlignedSide {
  const drop = findRun(useSession.getState(), key)?.found.drop
  if (drop === undefined) throw new Error('This run was closed.')
  return { drop, trajectory: slimForAlignment(trajectory), sizes: sizesOf(trajectory) }
}

/** With what is known of the screens already: dozens of runs are not decoded for a table. */
async function alignQuickly(a: AlignedSide, b: AlignedSide, signal: AbortSignal) {
  const { getAnalysisClient } = await import('../analysis/analysisClient.ts')
  signal.throwIfAborted()
  return getAnalysisClient().call('align', { a, b, measure: false }, { signal })
}
