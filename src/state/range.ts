import { create } from 'zustand'
import { withinTurns } from '../model/turnRange.ts'
import type { TurnRange } from '../model/turnRange.ts'
import { currentStops } from './current.ts'
import { findRun, useSession } from './session.ts'
import { useView } from './view.ts'

interface MarkedRange {
  /** Key of the run that it was marked in: another run has none. */
  readonly run: string | undefined
  readonly range: TurnRange | undefined
}

/** The turns that the person marked, to have their sums; in the URL hash as `range`. */
export const useMarkedRange = create<MarkedRange>()(() => ({ run: undefined, range: undefined }))

/** What of it the open run has. */
export function useTurnRange(): TurnRange | undefined {
  const { run, range } = useMarkedRange()
  const shown = useView((view) => view.run)
  const turns = useSession((session) => findRun(session, shown)?.trajectory?.turns.length ?? 0)
  return run === shown ? withinTurns(range, turns) : undefined
}

/** The same for actions outside React, and as it was given: a link may come before its run is read. */
export function currentRange(): TurnRange | undefined {
  const { run, range } = useMarkedRange.getState()
  return run === useView.getState().run ? range : undefined
}

export function markRange(range: TurnRange, run = useView.getState().run): void {
  const { run: before, range: known } = useMarkedRange.getState()
  if (before === run && known?.from === range.from && known.to === range.to) return
  useMarkedRange.setState({ run, range })
}

/** Marks the selected turn; once some are marked, up to it: from the front when it lies before them. */
export function markHere(): void {
  const stops = currentStops()
  const turn = stops[Math.min(useView.getState().stop, stops.length - 1)]?.turn.index
  if (turn === undefined) return
  const range = currentRange()
  if (range === undefined) markRange({ from: turn, to: turn })
  else if (turn < range.from) markRange({ ...range, from: turn })
  else markRange({ ...range, to: turn })
}

export function clearRange(): void {
  useMarkedRange.setState({ run: undefined, range: undefined })
}
