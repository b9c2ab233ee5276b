import type { Conversation, Message } from '../conversation.ts'
import type { Trajectory } from '../trajectory.ts'
import { screenTurns } from './screenTurns.ts'

/** What one call showed the model, told from its request and the run alone. */
export interface SeenInCall {
  /** Pictures in the request. */
  readonly pictures: number
  /** Turns that those were taken in which could be matched; 0-based, in order, each once. */
  readonly turns: readonly number[]
  /** Screens of earlier turns that are not in the request. */
  readonly older: number
  /** What the model said at the earlier turns is still in the request. */
  readonly keepsText: boolean
  /** The request is not all in the record. */
  readonly lacks: Conversation['lacks']
}

export function seenInCall(
  { turns }: Pick<Trajectory, 'turns'>,
  turn: number,
  { sent, lacks }: Pick<Conversation, 'sent' | 'lacks'>,
): SeenInCall {
  const { ofScreen, ofCall, sharedIds } = screenTurns({ turns })
  const seen = new Set<number>()
  let pictures = 0
  for (const { parts } of sent) {
    for (const part of parts) {
      if (part.kind !== 'image') continue
      pictures += 1
      const { artifact, callId } = part
      const id = callId === undefined || sharedIds.has(callId) ? undefined : callId
      const taken =
        (artifact === undefined ? undefined : ofScreen.get(artifact)) ??
        (id === undefined ? undefined : ofCall.get(id))
      if (taken !== undefined) seen.add(taken)
    }
  }
  const earlier = turns.slice(0, turn)
  const shot = earlier.filter(({ index, actions, frames }) => {
    const wasTaken = [frames, ...actions.map((action) => action.frames)].some(
      ({ after }) => after !== undefined,
    )
    return wasTaken && !seen.has(index)
  })
  const spoke = earlier.filter(({ message }) => message !== undefined).length
  return {
    pictures,
    turns: [...seen].toSorted((a, b) => a - b),
    older: shot.length,
    keepsText: spoke > 0 && sent.filter(saysSomething).length >= spoke,
    lacks,
  }
}

function saysSomething({ role, parts }: Message): boolean {
  return role === 'model' && parts.some(({ kind }) => kind === 'text')
}
