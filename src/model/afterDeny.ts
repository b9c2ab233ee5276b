import type { Action } from './action.ts'
import type { AfterDeny } from './decision.ts'
import type { Turn } from './trajectory.ts'

/**
 * What the agent did after the turn at `index` was denied, or would have been: undefined where it
 * was not. The next action tells, unless a person spoke first or the run ended: then it stopped. Of
 * a run that is still being written, a last turn that `stopped` may yet go on.
 */
export function afterDenyOf(turns: readonly Turn[], index: number): AfterDeny | undefined {
  const denied = turns[index]
  if (denied?.decisions?.some(({ verdict }) => verdict === 'deny') !== true) return undefined
  for (let at = index + 1; at < turns.length; at += 1) {
    const turn = turns[at]
    // What is not read yet cannot be told.
    if (turn === undefined || turn.status === 'listed') return undefined
    const [action] = turn.actions
    if (action !== undefined) return isRepeated(denied, action) ? 'same-again' : 'another-way'
    if (turn.role === 'user') return 'stopped'
  }
  return 'stopped'
}

function isRepeated({ actions }: Turn, next: Action): boolean {
  const key = keyOf(next)
  return actions.some((action) => keyOf(action) === key)
}

/** Tool and arguments, without the ids that differ from call to call. */
function keyOf({ intent, points }: Action): string {
  return JSON.stringify([sorted(plain(intent)), points.map(({ x, y, role }) => [role, x, y])])
}

function plain(intent: Action['intent']): unknown {
  if (intent.kind !== 'tool') return intent
  try {
    const parsed: unknown = JSON.parse(intent.argumentsText)
    return { name: intent.name, arguments: parsed }
  } catch {
    return intent
  }
}

/** With the members of objects in one order, in which no writer has to keep them. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => [key, sorted(member)])
}
