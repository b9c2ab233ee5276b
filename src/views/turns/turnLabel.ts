import { actionLabel, stopText } from '../../model/wording/actionText.ts'
import type { Turn } from '../../model/trajectory.ts'

/** What a turn is called: its first action, else what it is. */
export function turnLabel(turn: Turn): string {
  const [action] = turn.actions
  return action === undefined
    ? stopText({ index: 0, turn, part: 0, parts: 1 })
    : actionLabel(action)
}
