import { textField } from '../../lib/json/json.ts'
import type { Action, ActionKind } from '../action.ts'
import type { Trajectory } from '../trajectory.ts'
import { toolTime } from './turnTiming.ts'

/** How often a tool was used, how that went and how long it took. */
export interface ToolUse {
  readonly name: string
  readonly kind: ActionKind
  readonly calls: number
  readonly done: number
  readonly failed: number
  /** Asked for, but never executed: denied, cut off. */
  readonly notExecuted: number
  /** Milliseconds of the calls that record their times, and how many those are. */
  readonly ms: number
  readonly timed: number
}

/** A hostile run may name a tool of its own for every call. */
const MAX_TOOLS = 500
const MAX_NAME_CHARS = 100

/** The tools of a run, the most used first. */
export function toolUsage({ turns }: Pick<Trajectory, 'turns'>): readonly ToolUse[] {
  return sumTools(turns.flatMap(({ actions }) => actions.map(useOf)))
}

/** The same over several runs. */
export function sumTools(uses: Iterable<ToolUse>): readonly ToolUse[] {
  const sums = new Map<string, ToolUse>()
  for (const use of uses) {
    const known = sums.get(use.name)
    if (known === undefined && sums.size === MAX_TOOLS) continue
    sums.set(use.name, known === undefined ? use : plus(known, use))
  }
  return [...sums.values()].toSorted((a, b) => b.calls - a.calls || compare(a.name, b.name))
}

/** Of the calls of which the record tells how they went. */
export function successRate({ done, failed }: ToolUse): number | undefined {
  return done + failed === 0 ? undefined : done / (done + failed)
}

function useOf(action: Action): ToolUse {
  const { status } = action
  const ms = toolTime([action])
  return {
    name: toolName(action).slice(0, MAX_NAME_CHARS),
    kind: action.intent.kind,
    calls: 1,
    done: status === 'done' ? 1 : 0,
    failed: status === 'failed' ? 1 : 0,
    notExecuted: status === 'not-executed' ? 1 : 0,
    ms: ms ?? 0,
    timed: ms === undefined ? 0 : 1,
  }
}

/** The producer's own name for it where it gives one: `bash` rather than our `shell`. */
export function toolName({ intent, fields }: Action): string {
  if (intent.kind === 'tool' || intent.kind === 'other') return intent.name
  const recorded =
    textField(fields, 'name') ?? textField(fields, 'tool') ?? textField(fields, 'tool_id')
  return recorded === undefined || recorded === '' ? intent.kind : recorded
}

function plus(a: ToolUse, b: ToolUse): ToolUse {
  return {
    ...a,
    calls: a.calls + b.calls,
    done: a.done + b.done,
    failed: a.failed + b.failed,
    notExecuted: a.notExecuted + b.notExecuted,
    ms: a.ms + b.ms,
    timed: a.timed + b.timed,
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
