import { summarise } from '../summary.ts'
import type { TrajectorySummary } from '../summary.ts'
import { stopsOf } from '../stops.ts'
import type { Stop } from '../stops.ts'
import type { Trajectory } from '../trajectory.ts'
import { totalTokensOf } from '../usage.ts'
import { stopText } from '../wording/actionText.ts'
import { RELATIONS } from './alignment.ts'
import type { AlignedRow, Alignment, Relation } from './alignment.ts'
import { differencesOf } from './differences.ts'
import type { Difference } from './differences.ts'

/** Where a run first does otherwise than the reference; numbers are 0-based stops. */
export interface Divergence {
  readonly relation: Relation
  readonly reference?: { readonly stop: number; readonly label: string }
  readonly own?: { readonly stop: number; readonly label: string }
}

/** One of several runs, beside the reference: a row of their table. Small enough to keep. */
export interface TableRow {
  readonly summary: TrajectorySummary
  readonly stops: number
  readonly totalTokens?: number
  /** Undefined of the reference itself, and of a run that never parts from it. */
  readonly divergence?: Divergence
  /** How many rows of the alignment are which. */
  readonly relations: Readonly<Record<Relation, number>>
  /** In what it was set up otherwise than the reference (a). */
  readonly differences: readonly Difference[]
}

/** The row of a run; of the reference itself `alignment` is undefined. */
export function tableRow(
  reference: Trajectory,
  run: Trajectory,
  alignment: Alignment | undefined,
): TableRow {
  const stops = stopsOf(run)
  const totalTokens = totalTokensOf(run.usage)
  const relations = { same: 0, similar: 0, different: 0, 'only-a': 0, 'only-b': 0 }
  for (const { relation } of alignment?.rows ?? []) relations[relation] += 1
  const parting = alignment?.rows[alignment.divergence ?? -1]
  return {
    summary: summarise(run),
    stops: stops.length,
    relations,
    differences: alignment === undefined ? [] : differencesOf(reference, run),
    ...(totalTokens === undefined ? {} : { totalTokens }),
    ...(parting === undefined
      ? {}
      : { divergence: divergenceOf(parting, stopsOf(reference), stops) }),
  }
}

function divergenceOf(
  { a, b, relation }: AlignedRow,
  reference: readonly Stop[],
  own: readonly Stop[],
): Divergence {
  const left = a === undefined ? undefined : named(reference[a])
  const right = b === undefined ? undefined : named(own[b])
  return {
    relation,
    ...(left === undefined ? {} : { reference: left }),
    ...(right === undefined ? {} : { own: right }),
  }
}

function named(
  stop: Stop | undefined,
): { readonly stop: number; readonly label: string } | undefined {
  return stop === undefined ? undefined : { stop: stop.index, label: stopText(stop) }
}

/** Part of the rows that are the same or similar, 0–1; undefined where nothing was aligned. */
export function agreementOf({ relations }: Pick<TableRow, 'relations'>): number | undefined {
  let all = 0
  for (const relation of RELATIONS) all += relations[relation]
  return all === 0 ? undefined : (relations.same + relations.similar) / all
}
