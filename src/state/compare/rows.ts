import type { AlignedRow, Alignment } from '../../model/compare/alignment.ts'
import type { ComparedStops } from './chosen.ts'

/** A row on which the two runs do not do the same thing. */
function isDifference({ relation }: AlignedRow): boolean {
  return relation !== 'same' && relation !== 'similar'
}

/**
 * Index of the row that holds the chosen stops, wherever they are now; where nobody chose one, the
 * row on which the runs part, else the first.
 */
export function rowOf(alignment: Alignment, at: ComparedStops | undefined): number {
  const { rows, divergence = 0 } = alignment
  if (at === undefined) return Math.min(divergence, Math.max(0, rows.length - 1))
  const found = rows.findIndex(
    ({ a, b }) => (at.a !== undefined && a === at.a) || (at.a === undefined && b === at.b),
  )
  return found === -1 ? Math.max(0, rows.length - 1) : found
}

export function stopsOfRow({ a, b }: AlignedRow): ComparedStops {
  return { ...(a === undefined ? {} : { a }), ...(b === undefined ? {} : { b }) }
}

/** The next (`1`) or previous (`-1`) row on which they differ; undefined at the end. */
export function neighbourDifference(
  rows: readonly AlignedRow[],
  from: number,
  direction: 1 | -1,
): number | undefined {
  for (let at = from + direction; at >= 0 && at < rows.length; at += direction) {
    const row = rows[at]
    if (row !== undefined && isDifference(row)) return at
  }
  return undefined
}

/**
 * The stop of a side that a row shows: its own; where it has none, the last one before, as the
 * screen still stands as that one left it; none before the first.
 */
export function stopShown(
  rows: readonly AlignedRow[],
  row: number,
  side: 'a' | 'b',
): { readonly stop: number; readonly isOwn: boolean } | undefined {
  for (let at = row; at >= 0; at -= 1) {
    const stop = rows[at]?.[side]
    if (stop !== undefined) return { stop, isOwn: at === row }
  }
  return undefined
}

/** Whether a side has no stop after a row any more. */
export function hasEndedBy(rows: readonly AlignedRow[], row: number, side: 'a' | 'b'): boolean {
  return !rows.slice(row).some((each) => each[side] !== undefined)
}

export interface RelationCounts {
  readonly same: number
  readonly similar: number
}

/** What stands before the runs part. */
export function countsBefore({ rows, divergence = rows.length }: Alignment): RelationCounts {
  const before = rows.slice(0, divergence)
  return {
    same: before.filter(({ relation }) => relation === 'same').length,
    similar: before.filter(({ relation }) => relation === 'similar').length,
  }
}
