import type { TurnState } from '../../model/trajectory.ts'
import type { TurnRecord } from './record.ts'
import { toolIntent } from './toolIntent.ts'

/**
 * What the turn came to. Since 2025-07-28 the recorded state is `completed` on every step, errors
 * included, so ours is taken from what the step holds, in the producer's own words.
 */
export function turnStateOf(turn: TurnRecord, place: TurnPlace): TurnState {
  const derived = derivedState(turn, place)
  const tone = TONES[derived]
  const { state: recorded } = turn
  if (recorded === undefined) return { derived, tone }
  return { recorded, derived: recorded.toLowerCase() === derived ? recorded : derived, tone }
}

interface TurnPlace {
  /** The file is cut inside it. */
  readonly isCut: boolean
  /** The last turn of a run that says it succeeded. */
  readonly endsRun: boolean
}

const TONES = {
  error: 'bad',
  cut: 'warning',
  'in flight': 'warning',
  completed: 'good',
  calling_tool: 'neutral',
  reflecting: 'neutral',
  thinking: 'neutral',
} as const satisfies Readonly<Record<string, TurnState['tone']>>

type Derived = keyof typeof TONES

function derivedState(turn: TurnRecord, { isCut, endsRun }: TurnPlace): Derived {
  if (turn.error !== undefined) return 'error'
  if (isCut) return 'cut'
  if (!turn.answered && turn.calls.length === 0) {
    return turn.settled ? 'thinking' : 'in flight'
  }
  // One that was answered with another request did not end the run.
  const ended = turn.calls.some(
    ({ name, callId }) =>
      toolIntent(name, undefined, undefined)?.kind === 'terminate' &&
      !turn.results.some((result) => result.callId === callId),
  )
  if (ended) return 'completed'
  if (turn.calls.length > 0) return 'calling_tool'
  if (turn.reflection !== undefined) return 'reflecting'
  return endsRun ? 'completed' : 'thinking'
}
