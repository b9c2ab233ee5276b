import type { Trajectory } from '../trajectory.ts'

/** In which turn screens were taken, by path; and after which call ids, by id. */
export interface ScreenTurns {
  readonly ofScreen: ReadonlyMap<string, number>
  readonly ofCall: ReadonlyMap<string, number>
  /** Ids that several calls of the run have, which tell no single one. */
  readonly sharedIds: ReadonlySet<string>
}

export function screenTurns({ turns }: Pick<Trajectory, 'turns'>): ScreenTurns {
  const ofScreen = new Map<string, number>()
  const ofCall = new Map<string, number>()
  const sharedIds = new Set<string>()
  function note(path: string | undefined, turn: number): void {
    if (path !== undefined && !ofScreen.has(path)) ofScreen.set(path, turn)
  }
  for (const { index, actions, frames } of turns) {
    for (const { callId, frames: own } of actions) {
      note(own.after?.artifact, index)
      if (callId === undefined) continue
      if (ofCall.has(callId)) sharedIds.add(callId)
      else ofCall.set(callId, index)
    }
    note(frames.after?.artifact, index)
  }
  // A screen that was taken for a call belongs to its turn, though no action came before it.
  for (const { index, artifacts } of turns) for (const path of artifacts) note(path, index)
  return { ofScreen, ofCall, sharedIds }
}
