import { compareCalls } from '../../model/calls/callChanges.ts'
import type { CallChanges } from '../../model/calls/callChanges.ts'
import { previousCall } from '../../model/calls/previousCall.ts'
import type { Conversation } from '../../model/conversation.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { describeError } from './describeError.ts'

interface Asked {
  readonly trajectory: Trajectory
  readonly turn: number
  readonly read: (turn: number) => Promise<Conversation>
  readonly signal: AbortSignal
}

/** What a call sent otherwise than the one before it. */
export async function callChangesOf(asked: Asked): Promise<CallChanges> {
  const { trajectory, turn, read, signal } = asked
  const conversation = await read(turn)
  signal.throwIfAborted()
  if (conversation.holds === 'additions') return { kind: 'alone', because: 'additions' }
  const previous = previousCall(trajectory, turn)
  if (previous === undefined) return { kind: 'alone', because: 'first' }
  if (previous.isOtherPart) {
    return { kind: 'alone', because: 'first-of-part', previous: previous.turn }
  }
  try {
    const before = await read(previous.turn)
    signal.throwIfAborted()
    return compareCalls({ turn: previous.turn, conversation: before }, conversation)
  } catch (error) {
    if (signal.aborted || describeError(error).code === 'cancelled') throw error
    return { kind: 'alone', because: 'unreadable', previous: previous.turn }
  }
}
