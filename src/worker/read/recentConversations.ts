import type { Conversation } from '../../model/conversation.ts'
import type { Trajectory } from '../../model/trajectory.ts'

/** The call that is looked at and the one before it: stepping on reads one file, not two. */
const KEPT = 2

interface Entry {
  readonly trajectory: Trajectory
  readonly turn: number
  readonly reading: Promise<Conversation>
}

export interface RecentConversations {
  /** What was read a moment ago of the same trajectory, else `read`. */
  of(
    trajectory: Trajectory,
    turn: number,
    signal: AbortSignal,
    read: () => Promise<Conversation>,
  ): Promise<Conversation>
}

/** The last conversations that were read; a trajectory that was read anew is another one. */
export function createRecentConversations(): RecentConversations {
  let entries: readonly Entry[] = []

  async function of(
    trajectory: Trajectory,
    turn: number,
    signal: AbortSignal,
    read: () => Promise<Conversation>,
  ): Promise<Conversation> {
    const known = entries.find((one) => one.trajectory === trajectory && one.turn === turn)
    if (known !== undefined) {
      try {
        return await known.reading
      } catch (error) {
        // Whoever began to read it may have moved on: that is no reason for the others to fail.
        if (signal.aborted) throw error
      }
    }
    const entry: Entry = { trajectory, turn, reading: read() }
    entries = [...entries.filter((one) => one !== known), entry].slice(-KEPT)
    try {
      return await entry.reading
    } catch (error) {
      entries = entries.filter((one) => one !== entry)
      throw error
    }
  }

  return { of }
}
