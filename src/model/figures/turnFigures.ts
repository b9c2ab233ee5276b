import { actionLabel } from '../wording/actionText.ts'
import { readRedactions } from '../wording/redactions.ts'
import type { ActionKind } from '../action.ts'
import type { Trajectory, Turn } from '../trajectory.ts'
import { timingOf, toolTime } from './turnTiming.ts'
import { totalTokensOf } from '../usage.ts'

/** The figures of one turn, as the usage view lists them. `undefined` is unknown, never zero. */
export interface TurnFigures {
  readonly turn: Turn
  readonly label: string
  readonly kind: ActionKind | undefined
  readonly input: number | undefined
  readonly cached: number | undefined
  readonly output: number | undefined
  /** Part of the output. */
  readonly reasoning: number | undefined
  readonly total: number | undefined
  /** As recorded. */
  readonly cost: number | undefined
  /** Recorded cost up to and with this turn; unknown until the first recorded one. */
  readonly cumulative: number | undefined
  /** By the person's own prices, of a turn that records tokens and no cost. */
  readonly estimate: number | undefined
  /** Estimates up to and with this turn: recorded cost is not in it. */
  readonly estimatedCumulative: number | undefined
  readonly modelMs: number | undefined
  readonly toolMs: number | undefined
  readonly turnMs: number | undefined
  /** End of the turn since the start of the run. */
  readonly atMs: number | undefined
  readonly finishReason: string | undefined
}

const NO_ESTIMATES: ReadonlyMap<number, number> = new Map()

/** `estimates` by index of the turn. */
export function turnFigures(
  trajectory: Trajectory,
  estimates: ReadonlyMap<number, number> = NO_ESTIMATES,
): readonly TurnFigures[] {
  const { startedAt } = trajectory
  let cumulative: number | undefined
  let estimatedCumulative: number | undefined
  return trajectory.turns.map((turn) => {
    const usage = turn.usage ?? {}
    const timing = timingOf(turn)
    const [action] = turn.actions
    const estimate = estimates.get(turn.index)
    cumulative = plus(cumulative, usage.cost)
    estimatedCumulative = plus(estimatedCumulative, estimate)
    const more = turn.actions.length > 1 ? ` +${turn.actions.length - 1}` : ''
    const end = turn.endedAt ?? turn.startedAt
    return {
      turn,
      label: action === undefined ? labelWithoutAction(turn) : `${actionLabel(action)}${more}`,
      kind: action?.intent.kind,
      input: usage.inputTokens,
      cached: usage.cachedInputTokens,
      output: usage.outputTokens,
      reasoning: usage.reasoningTokens,
      total: totalTokensOf(usage),
      cost: usage.cost,
      cumulative,
      estimate,
      estimatedCumulative,
      modelMs: timing.model,
      toolMs: timing.tool,
      turnMs: timing.total,
      atMs: end === undefined || startedAt === undefined ? undefined : Math.max(0, end - startedAt),
      finishReason: turn.call?.finishReason,
    }
  })
}

function labelWithoutAction(turn: Turn): string {
  if (turn.status === 'in-flight') return 'in flight'
  return turn.status === 'listed' ? 'not read yet' : readRedactions(turn.title ?? 'message')
}

/** How often a kind of action occurs, and what it took. */
export interface ActionShare {
  readonly kind: ActionKind | undefined
  readonly name: string
  readonly count: number
  readonly toolMs: number | undefined
  /** Cost of the turns; a turn of several actions is divided between them. */
  readonly cost: number | undefined
  /** The same of what is estimated. */
  readonly estimate: number | undefined
}

/** The action mix, most frequent first. Tools count by their own name. */
export function actionMix(
  trajectory: Trajectory,
  estimates: ReadonlyMap<number, number> = NO_ESTIMATES,
): readonly ActionShare[] {
  const shares = new Map<string, { -readonly [K in keyof ActionShare]: ActionShare[K] }>()
  for (const turn of trajectory.turns) {
    for (const action of turn.actions) {
      const { intent } = action
      const name = intent.kind === 'tool' || intent.kind === 'other' ? intent.name : intent.kind
      const key = `${intent.kind} ${name}`
      const share = shares.get(key) ?? {
        kind: intent.kind,
        name,
        count: 0,
        toolMs: undefined,
        cost: undefined,
        estimate: undefined,
      }
      share.count += 1
      share.toolMs = plus(share.toolMs, toolTime([action]))
      share.cost = plus(share.cost, partOf(turn.usage?.cost, turn))
      share.estimate = plus(share.estimate, partOf(estimates.get(turn.index), turn))
      shares.set(key, share)
    }
  }
  return [...shares.values()].toSorted((a, b) => b.count - a.count)
}

function partOf(value: number | undefined, { actions }: Turn): number | undefined {
  return value === undefined ? undefined : value / actions.length
}

function plus(sum: number | undefined, value: number | undefined): number | undefined {
  return value === undefined ? sum : (sum ?? 0) + value
}

/** Sum, median and largest of what is known. */
export interface Spread {
  readonly known: number
  readonly sum: number
  readonly median: number
  readonly largest: number
  /** Index of the turn with the largest value. */
  readonly largestTurn: number
}

export function spreadOf(
  figures: readonly TurnFigures[],
  value: (figure: TurnFigures) => number | undefined,
): Spread | undefined {
  const known: number[] = []
  let largest = Number.NEGATIVE_INFINITY
  let largestTurn = 0
  for (const figure of figures) {
    const found = value(figure)
    if (found === undefined) continue
    known.push(found)
    if (found > largest) {
      largest = found
      largestTurn = figure.turn.index
    }
  }
  if (known.length === 0) return undefined
  const sorted = known.toSorted((a, b) => a - b)
  return {
    known: known.length,
    sum: known.reduce((total, next) => total + next, 0),
    median: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0,
    largest,
    largestTurn,
  }
}
