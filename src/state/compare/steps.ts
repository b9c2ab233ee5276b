import { create } from 'zustand'
import type { AlignedRow, Alignment } from '../../model/compare/alignment.ts'
import { currentStops } from '../current.ts'
import { seek } from '../view.ts'
import { useChosen } from './chosen.ts'
import { neighbourDifference, rowOf, stopsOfRow } from './rows.ts'

interface ShownRows {
  readonly alignment: Alignment | undefined
}

/** What keys move over: set by the screen while two runs are on it. */
export const useShownRows = create<ShownRows>()(() => ({ alignment: undefined }))

export function showRows(alignment: Alignment | undefined): void {
  useShownRows.setState({ alignment })
}

function rowsShown(): Alignment | undefined {
  return useShownRows.getState().alignment
}

/** Selects a row for the person; the open run goes to its stop too. */
function selectRow(row: AlignedRow | undefined): void {
  if (row === undefined) return
  useChosen.setState({ at: stopsOfRow(row) })
  if (row.a !== undefined) seek(row.a, currentStops().length)
}

export function selectAt(index: number): void {
  const shown = rowsShown()
  if (shown === undefined) return
  const { rows } = shown
  selectRow(rows[Math.max(0, Math.min(index, rows.length - 1))])
}

export function stepRow(delta: number): void {
  const shown = rowsShown()
  if (shown !== undefined) selectAt(rowOf(shown, useChosen.getState().at) + delta)
}

/** To the next or the previous row on which the runs differ; stays where there is none. */
export function stepDifference(direction: 1 | -1): void {
  const shown = rowsShown()
  if (shown === undefined) return
  const from = rowOf(shown, useChosen.getState().at)
  const next = neighbourDifference(shown.rows, from, direction)
  if (next !== undefined) selectAt(next)
}

export function toDivergence(): void {
  const shown = rowsShown()
  if (shown?.divergence !== undefined) selectAt(shown.divergence)
}

export function hasRows(): boolean {
  return rowsShown() !== undefined
}
