import type { Action } from '../../model/action.ts'
import { findingId } from '../../model/finding.ts'
import type { Finding } from '../../model/finding.ts'
import type { Stop } from '../../model/stops.ts'

/** What a check says of a stop; where it is shown follows from the stop. */
export type Said = Omit<Finding, 'id' | 'stop' | 'turn' | 'stops'> & Partial<Pick<Finding, 'stops'>>

/** A finding about the action of a stop, and of other `stops` where it is about several. */
export function findingAt(stop: Stop, action: Action, said: Said): Finding {
  return {
    stops: [stop.index],
    ...said,
    id: findingId(said.kind, action.id),
    stop: stop.index,
    turn: stop.turn.index,
  }
}
