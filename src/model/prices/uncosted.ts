import type { Trajectory, Turn } from '../trajectory.ts'
import { sumUsage } from '../usage.ts'
import type { Usage } from '../usage.ts'
import { SHORTEST_LONG_CONTEXT } from './price.ts'

/** Tokens that a record tells and no cost for them: what an estimate can be made of. */
export interface Uncosted {
  readonly model: string | undefined
  readonly usage: PricedUsage
}

export interface PricedUsage extends Usage {
  readonly inputTokens: number
  readonly outputTokens: number
}

export interface UncostedTurn extends Uncosted {
  /** Undefined for the run's own total, where no turn tells tokens. */
  readonly turn: number | undefined
}

/** The same for a row of the library: calls of a model together, long ones by themselves. */
export interface UncostedCalls extends Uncosted {
  readonly calls: number
  /** Input of the longest of them. */
  readonly longest: number
}

/**
 * A run whose cost is recorded for the whole, and for none of its turns, has nothing to estimate:
 * its turns are in that figure.
 */
export function uncostedTurns(trajectory: Trajectory): readonly UncostedTurn[] {
  const { turns, usage, model } = trajectory
  if (usage.cost !== undefined && turns.every((turn) => turn.usage?.cost === undefined)) return []
  const found = turns.flatMap((turn) => uncostedTurn(turn, model) ?? [])
  if (turns.some((turn) => hasTokens(turn.usage))) return found
  const total = pricedUsage(usage)
  return total === undefined ? [] : [{ turn: undefined, model, usage: total }]
}

function uncostedTurn(turn: Turn, model: string | undefined): UncostedTurn | undefined {
  const usage = pricedUsage(turn.usage)
  if (usage === undefined) return undefined
  return { turn: turn.index, model: turn.call?.model ?? model, usage }
}

function hasTokens(usage: Usage | undefined): boolean {
  return usage?.inputTokens !== undefined || usage?.outputTokens !== undefined
}

/**
 * Half of it is not priced: what is not known may be the dearer half. Nor are no tokens at all.
 * Cached input is part of the input and reasoning part of the output, as in `Usage`; a record that
 * says otherwise is not counted twice.
 */
function pricedUsage(usage: Usage | undefined): PricedUsage | undefined {
  if (usage === undefined || usage.cost !== undefined) return undefined
  const { inputTokens, outputTokens, cachedInputTokens, reasoningTokens } = usage
  if (inputTokens === undefined || outputTokens === undefined) return undefined
  if (inputTokens + outputTokens <= 0) return undefined
  return {
    inputTokens,
    outputTokens,
    ...(cachedInputTokens === undefined
      ? {}
      : { cachedInputTokens: Math.min(cachedInputTokens, inputTokens) }),
    ...(reasoningTokens === undefined
      ? {}
      : { reasoningTokens: Math.min(reasoningTokens, outputTokens) }),
  }
}

/** A hostile run may name a model of its own for every call: then its row has no estimate. */
const MAX_ENTRIES = 2000

export function uncostedCalls(trajectory: Trajectory): readonly UncostedCalls[] {
  const byModel = new Map<string | undefined, UncostedCalls>()
  const long: UncostedCalls[] = []
  for (const { model, usage } of uncostedTurns(trajectory)) {
    const call = { model, usage, calls: 1, longest: usage.inputTokens }
    if (usage.inputTokens > SHORTEST_LONG_CONTEXT) long.push(call)
    else byModel.set(model, plus(byModel.get(model), call))
    if (byModel.size + long.length > MAX_ENTRIES) return []
  }
  return [...byModel.values(), ...long]
}

function plus(sum: UncostedCalls | undefined, call: UncostedCalls): UncostedCalls {
  if (sum === undefined) return call
  const usage = {
    ...sumUsage([sum.usage, call.usage]),
    inputTokens: sum.usage.inputTokens + call.usage.inputTokens,
    outputTokens: sum.usage.outputTokens + call.usage.outputTokens,
  }
  return {
    model: sum.model,
    usage,
    calls: sum.calls + call.calls,
    longest: Math.max(sum.longest, call.longest),
  }
}
