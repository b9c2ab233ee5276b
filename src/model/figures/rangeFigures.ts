import type { Finding } from '../finding.ts'
import type { Stop } from '../stops.ts'
import type { Turn } from '../trajectory.ts'
import type { TurnRange } from '../turnRange.ts'
import { sumUsage, totalTokensOf } from '../usage.ts'
import { timingOf } from './turnTiming.ts'

/** What some turns of a run come to. `undefined` is unknown, never zero. */
export interface RangeFigures {
  readonly turns: number
  readonly tokens: number | undefined
  readonly input: number | undefined
  readonly output: number | undefined
  /** As recorded, and of how many turns. */
  readonly cost: number | undefined
  readonly costKnown: number
  /** Never added to it. */
  readonly estimate: number | undefined
  readonly estimated: number
  /** From the start of the first to the end of the last that record a time. */
  readonly wallMs: number | undefined
  readonly modelMs: number | undefined
  readonly toolMs: number | undefined
}

export function sumTurns(
  turns: readonly Turn[],
  estimates: ReadonlyMap<number, number>,
): RangeFigures {
  const usage = sumUsage(turns.map((turn) => turn.usage))
  const guessed = turns.flatMap(({ index }) => estimates.get(index) ?? [])
  const timings = turns.map(timingOf)
  return {
    turns: turns.length,
    tokens: sumOf(turns.flatMap((turn) => totalTokensOf(turn.usage ?? {}) ?? [])),
    input: usage.inputTokens,
    output: usage.outputTokens,
    cost: usage.cost,
    costKnown: turns.filter((turn) => turn.usage?.cost !== undefined).length,
    estimate: sumOf(guessed),
    estimated: guessed.length,
    wallMs: wallTime(turns),
    modelMs: sumOf(timings.flatMap(({ model }) => model ?? [])),
    toolMs: sumOf(timings.flatMap(({ tool }) => tool ?? [])),
  }
}

export function turnsIn(turns: readonly Turn[], { from, to }: TurnRange): readonly Turn[] {
  return turns.slice(from, to + 1)
}

/** Findings that are about a turn of the range, found there or not. */
export function findingsIn(
  findings: readonly Finding[],
  stops: readonly Stop[],
  { from, to }: TurnRange,
): readonly Finding[] {
  return findings.filter((finding) =>
    finding.stops.some((index) => {
      const turn = stops[index]?.turn.index
      return turn !== undefined && turn >= from && turn <= to
    }),
  )
}

function wallTime(turns: readonly Turn[]): number | undefined {
  let start = Number.POSITIVE_INFINITY
  let end = Number.NEGATIVE_INFINITY
  for (const { startedAt, endedAt } of turns) {
    for (const time of [startedAt, endedAt]) {
      if (time === undefined) continue
      start = Math.min(start, time)
      end = Math.max(end, time)
    }
  }
  return end > start ? end - start : undefined
}

function sumOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0)
}
