import type { ActionKind, ActionStatus } from '../action.ts'
import { effectOf } from '../decision.ts'
import { toolName } from '../figures/toolUsage.ts'
import type { Problem } from '../problem.ts'
import { stopsOf } from '../stops.ts'
import type { Stop } from '../stops.ts'
import type { FormatId, RunStatus, Trajectory, Turn } from '../trajectory.ts'
import { totalTokensOf } from '../usage.ts'
import { stopText } from '../wording/actionText.ts'
import { HAS_WORDS } from './filterWords.ts'
import type { HasWord } from './filterWords.ts'

/** What filter words ask of one stop. */
export interface StopFacts {
  readonly label: string
  readonly kind?: ActionKind
  readonly status?: ActionStatus
  /** In small letters. */
  readonly tool?: string
}

/** What filter words ask of one turn. */
export interface TurnFacts {
  readonly turn: number
  /** Index of the first of its stops. */
  readonly stop: number
  readonly stops: readonly StopFacts[]
  /** Verdicts and what they did: `deny`, `would-deny`. */
  readonly decisions: ReadonlySet<string>
  readonly has: ReadonlySet<HasWord>
  readonly isRetried: boolean
  readonly isInFlight: boolean
  readonly cost?: number
  readonly tokens?: number
  readonly seconds?: number
}

/** What filter words ask of a run, without its texts. */
export interface RunFacts {
  readonly format: FormatId
  readonly outcome: RunStatus
  /** What it is called where it is listed as a whole. */
  readonly title: string
  readonly turns: readonly TurnFacts[]
}

/** Of a trajectory that is read to its end. */
export function factsOf(run: Trajectory): RunFacts {
  const byTurn: Stop[][] = run.turns.map(() => [])
  for (const stop of stopsOf(run)) byTurn[stop.turn.index]?.push(stop)
  const problems: Problem[][] = run.turns.map(() => [])
  for (const problem of run.problems) {
    if (problem.turn !== undefined) problems[problem.turn]?.push(problem)
  }
  const turns = run.turns.map((turn, at) => turnFacts(turn, byTurn[at] ?? [], problems[at] ?? []))
  const { format, outcome, task, name, id } = run
  return { format, outcome: outcome.status, title: name ?? task ?? id, turns }
}

function turnFacts(turn: Turn, stops: readonly Stop[], problems: readonly Problem[]): TurnFacts {
  const { usage = {}, startedAt, endedAt, call } = turn
  const tokens = totalTokensOf(usage)
  return {
    turn: turn.index,
    stop: stops[0]?.index ?? 0,
    stops: stops.map(stopFacts),
    decisions: new Set(
      (turn.decisions ?? []).flatMap((decision) => [decision.verdict, effectOf(decision)]),
    ),
    has: hasOf(turn, problems),
    isRetried: (call?.attempts ?? 0) > 1,
    isInFlight: turn.status === 'in-flight',
    ...(usage.cost === undefined ? {} : { cost: usage.cost }),
    ...(tokens === undefined ? {} : { tokens }),
    ...(startedAt === undefined || endedAt === undefined
      ? {}
      : { seconds: (endedAt - startedAt) / 1000 }),
  }
}

function stopFacts(stop: Stop): StopFacts {
  const { action } = stop
  const label = stopText(stop)
  if (action === undefined) return { label }
  const { intent, status } = action
  return { label, kind: intent.kind, status, tool: toolName(action).toLowerCase() }
}

/** Findings live beside the record: whether a turn has one is asked apart. */
function hasOf(turn: Turn, problems: readonly Problem[]): ReadonlySet<HasWord> {
  const { actions, frames, usage, decisions, events } = turn
  const told: Readonly<Record<Exclude<HasWord, 'finding'>, boolean>> = {
    error:
      turn.error !== undefined ||
      actions.some(({ status, result }) => status === 'failed' || result?.error !== undefined) ||
      problems.some(({ severity }) => severity === 'error'),
    problem: problems.length > 0,
    image: [frames, ...actions.map((action) => action.frames)].some(
      ({ saw, before, after, annotated }) => (saw ?? before ?? after ?? annotated) !== undefined,
    ),
    thought: turn.message !== undefined || turn.reasoning !== undefined,
    result: actions.some(({ result }) => result?.text !== undefined || result?.error !== undefined),
    decision: (decisions ?? []).length > 0,
    event: (events ?? []).length > 0,
    call: turn.call !== undefined,
    cost: usage?.cost !== undefined,
    tokens: totalTokensOf(usage ?? {}) !== undefined,
  }
  const has = new Set<HasWord>()
  for (const word of HAS_WORDS) if (word !== 'finding' && told[word]) has.add(word)
  return has
}
