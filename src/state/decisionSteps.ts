import { decisionStops, neighbourDecision } from '../model/marks/decisionMarks.ts'
import { currentStops } from './current.ts'
import { seek, useView } from './view.ts'

/** Goes to the next or previous turn that was denied or escalated, or would have been. */
export function stepDecision(direction: 1 | -1): void {
  const stops = currentStops()
  const at = Math.min(useView.getState().stop, stops.length - 1)
  const target = neighbourDecision(stops, at, direction)
  if (target !== undefined) seek(target, stops.length)
}

/** The open run has something to go to. */
export function hasDecisionStops(): boolean {
  return decisionStops(currentStops()).notable.length > 0
}
