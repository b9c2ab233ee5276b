import type { Trajectory } from '../trajectory.ts'
import { TOKENS_PER_RATE } from './price.ts'
import type { PriceRow, Rates } from './price.ts'
import { priceOf } from './priceBook.ts'
import type { PriceBook } from './priceBook.ts'
import { uncostedTurns } from './uncosted.ts'
import type { PricedUsage, Uncosted, UncostedCalls } from './uncosted.ts'

/** What a person's prices make of tokens without a cost. Never added to what is recorded. */
export interface Estimate {
  /** US dollars; undefined where nothing could be estimated. */
  readonly sum: number | undefined
  /** Calls that it is of. */
  readonly calls: number
  /** Models that have no price yet, by their calls. */
  readonly unpriced: ReadonlyMap<string | undefined, number>
}

export interface RunEstimate extends Estimate {
  /** US dollars by index of the turn. */
  readonly byTurn: ReadonlyMap<number, number>
}

export function estimateRun(trajectory: Trajectory, book: PriceBook): RunEstimate {
  const calls = uncostedTurns(trajectory)
  const byTurn = new Map<number, number>()
  for (const { turn, model, usage } of calls) {
    const row = priceOf(book, model)
    if (row !== undefined && turn !== undefined) byTurn.set(turn, costOf(row, usage))
  }
  return { ...estimateCalls(calls.map(alone), book), byTurn }
}

function alone({ model, usage }: Uncosted): UncostedCalls {
  return { model, usage, calls: 1, longest: usage.inputTokens }
}

/** Of calls whose `longest` is above a threshold, each stands by itself. */
export function estimateCalls(entries: readonly UncostedCalls[], book: PriceBook): Estimate {
  const unpriced = new Map<string | undefined, number>()
  let sum: number | undefined
  let calls = 0
  for (const entry of entries) {
    const row = priceOf(book, entry.model)
    if (row === undefined) {
      unpriced.set(entry.model, (unpriced.get(entry.model) ?? 0) + entry.calls)
      continue
    }
    sum = (sum ?? 0) + costOf(row, entry.usage, entry.longest)
    calls += entry.calls
  }
  return { sum, calls, unpriced }
}

/** US dollars. `longest` is the input of the longest call that `usage` is of. */
export function costOf(
  row: PriceRow,
  usage: PricedUsage,
  longest: number = usage.inputTokens,
): number {
  const rates = ratesFor(row, longest)
  const cached = usage.cachedInputTokens ?? 0
  const reasoning = usage.reasoningTokens ?? 0
  const dollars =
    (usage.inputTokens - cached) * rates.input +
    cached * (rates.cachedInput ?? rates.input) +
    (usage.outputTokens - reasoning) * rates.output +
    reasoning * (rates.reasoning ?? rates.output)
  return dollars / TOKENS_PER_RATE
}

function ratesFor({ longContext, ...rates }: PriceRow, input: number): Rates {
  return longContext !== undefined && input > longContext.above ? longContext : rates
}
