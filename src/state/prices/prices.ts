import { create } from 'zustand'
import { estimateCalls, estimateRun } from '../../model/prices/estimate.ts'
import type { Estimate, RunEstimate } from '../../model/prices/estimate.ts'
import type { PriceRow } from '../../model/prices/price.ts'
import { EMPTY_BOOK, bookOf } from '../../model/prices/priceBook.ts'
import type { PriceBook } from '../../model/prices/priceBook.ts'
import type { UncostedCalls } from '../../model/prices/uncosted.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { forgetPrice, isPriceKey, readPrices, writePrice } from './priceStorage.ts'

interface Prices {
  readonly book: PriceBook
  /** `blocked`: the browser keeps nothing for this page; prices hold until it is left. */
  readonly status: 'kept' | 'blocked'
}

/** What the person entered for models; empty until they do. */
export const usePrices = create<Prices>()(readAll)

function readAll(): Prices {
  try {
    return { book: bookOf(readPrices()), status: 'kept' }
  } catch {
    return { book: EMPTY_BOOK, status: 'blocked' }
  }
}

let isFollowing = false

/** Prices that are entered in another tab hold here too. Called once at boot. */
export function followPrices(): void {
  if (isFollowing) return
  isFollowing = true
  window.addEventListener('storage', (event) => {
    // What could not be kept would be lost by reading again.
    if (isPriceKey(event.key) && usePrices.getState().status === 'kept')
      usePrices.setState(readAll())
  })
}

export interface PriceChange {
  readonly put: readonly PriceRow[]
  /** Names of models whose price is taken away. */
  readonly removed: readonly string[]
}

/** Only what changed is written: the rest may have been changed in another tab meanwhile. */
export function changePrices({ put, removed }: PriceChange): void {
  const rows = new Map(latestRows().map((row) => [row.model, row]))
  for (const model of removed) rows.delete(model)
  for (const row of put) rows.set(row.model, row)
  const book = bookOf([...rows.values()].toSorted((a, b) => (a.model < b.model ? -1 : 1)))
  try {
    for (const model of removed) forgetPrice(model)
    for (const row of put) writePrice(row)
    usePrices.setState({ book, status: 'kept' })
  } catch {
    usePrices.setState({ book, status: 'blocked' })
  }
}

function latestRows(): readonly PriceRow[] {
  const { book, status } = usePrices.getState()
  return status === 'kept' ? readAll().book.rows : book.rows
}

let runEstimates: { readonly book: PriceBook; readonly of: WeakMap<Trajectory, RunEstimate> } = {
  book: EMPTY_BOOK,
  of: new WeakMap(),
}

/** Made once for a trajectory and a table. */
function estimateOf(trajectory: Trajectory, book: PriceBook): RunEstimate {
  if (runEstimates.book !== book) runEstimates = { book, of: new WeakMap() }
  const known = runEstimates.of.get(trajectory)
  if (known !== undefined) return known
  const estimate = estimateRun(trajectory, book)
  runEstimates.of.set(trajectory, estimate)
  return estimate
}

export function useEstimate(trajectory: Trajectory): RunEstimate {
  return estimateOf(
    trajectory,
    usePrices((prices) => prices.book),
  )
}

let rowEstimates: {
  readonly book: PriceBook
  readonly of: WeakMap<readonly UncostedCalls[], Estimate>
} = { book: EMPTY_BOOK, of: new WeakMap() }

/** The same for a row of the library; undefined where it has nothing to estimate. */
export function estimateOfCalls(calls: readonly UncostedCalls[] | undefined): Estimate | undefined {
  const { book } = usePrices.getState()
  if (calls === undefined || book.rows.length === 0) return undefined
  if (rowEstimates.book !== book) rowEstimates = { book, of: new WeakMap() }
  const known = rowEstimates.of.get(calls)
  if (known !== undefined) return known
  const estimate = estimateCalls(calls, book)
  rowEstimates.of.set(calls, estimate)
  return estimate
}
