import type { Conversation } from '../../model/conversation.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import type { Source } from '../../source/source.ts'

export async function readCuaConversation(
  _source: Source,
  _trajectory: Trajectory,
  _turnIndex: number,
  _signal?: AbortSignal,
): Promise<Conversation> {
  return { sent: [], answered: [] }
}
