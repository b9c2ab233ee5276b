import { oneLine } from '../../lib/text/text.ts'
import type { TurnState } from '../trajectory.ts'

const MAX_STATE_CHARS = 60

/** `reflecting`, or `error (recorded: completed)` where the record says otherwise. */
export function stateText({ derived, recorded }: TurnState): string {
  const word = oneLine(derived, MAX_STATE_CHARS)
  return recorded === undefined || recorded === derived
    ? word
    : `${word} (recorded: ${oneLine(recorded, MAX_STATE_CHARS)})`
}
