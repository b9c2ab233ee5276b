import type { Run } from '../session.ts'
import { isNumeric, valueOf } from './columns.ts'
import type { ColumnId } from './columns.ts'

export interface Sorting {
  readonly column: ColumnId
  readonly descending: boolean
}

export const NEWEST_FIRST: Sorting = { column: 'started', descending: true }

/** The same column again turns round; a new one starts where its interest is. */
export function nextSorting(current: Sorting, column: ColumnId): Sorting {
  if (current.column === column) return { column, descending: !current.descending }
  return { column, descending: isNumeric(column) }
}

const collator = new Intl.Collator('en', { numeric: true })

/**
 * Unknown values last in both directions; equal ones by folder in the same direction (folders are
 * often named by date), so that the order never depends on arrival.
 */
export function sortRuns(runs: readonly Run[], { column, descending }: Sorting): readonly Run[] {
  const known: Keyed[] = []
  const unknown: Run[] = []
  const byFolder = inFolderOrder(runs)
  for (const run of descending ? byFolder.toReversed() : byFolder) {
    const value = valueOf(run, column)
    if (value === undefined) unknown.push(run)
    else known.push({ run, value })
  }
  const turn = descending ? -1 : 1
  const sorted = known.toSorted((a, b) => turn * compare(a.value, b.value))
  return [...sorted.map(({ run }) => run), ...unknown]
}

interface Keyed {
  readonly run: Run
  readonly value: string | number
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (a === b) return 0
  return collator.compare(String(a), String(b))
}

/** Comparing thousands of paths costs more than all the rest, and paths do not change. */
let knownRanks: ReadonlyMap<string, number> = new Map()

function inFolderOrder(runs: readonly Run[]): readonly Run[] {
  const ranks = ranksOf(runs)
  const ranked = runs.map((run) => ({ run, rank: ranks.get(run.found.root) ?? 0 }))
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ run }) => run)
}

function ranksOf(runs: readonly Run[]): ReadonlyMap<string, number> {
  if (runs.every(({ found }) => knownRanks.has(found.root))) return knownRanks
  const roots = [...new Set(runs.map(({ found }) => found.root))].toSorted(collator.compare)
  knownRanks = new Map(roots.map((root, rank) => [root, rank]))
  return knownRanks
}
