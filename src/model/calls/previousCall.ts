import type { Trajectory, Turn } from '../trajectory.ts'

/** Whether the record holds anything that was said to or by the model in a turn. */
export function hasWords({ call }: Turn): boolean {
  return call?.request !== undefined || call?.response !== undefined || call?.decision !== undefined
}

/** The turn whose call came before, and whether a person had it continued in between. */
export function previousCall(
  { turns }: Pick<Trajectory, 'turns'>,
  turnIndex: number,
): { readonly turn: number; readonly isOtherPart: boolean } | undefined {
  const run = turns[turnIndex]?.run
  for (let at = turnIndex - 1; at >= 0; at -= 1) {
    const turn = turns[at]
    if (turn !== undefined && hasWords(turn)) return { turn: at, isOtherPart: turn.run !== run }
  }
  return undefined
}
