import { toolUsage } from '../figures/toolUsage.ts'
import type { ToolUse } from '../figures/toolUsage.ts'
import { durationOf } from '../summary.ts'
import type { Stop } from '../stops.ts'
import type { Outcome, Trajectory } from '../trajectory.ts'
import { sumUsage, totalTokensOf } from '../usage.ts'
import type { AlignedRow } from './alignment.ts'
import { differencesOf } from './differences.ts'
import type { Difference } from './differences.ts'

const COMPARED_FIGURES = [
  'turns',
  'actions',
  'inputTokens',
  'cachedInputTokens',
  'outputTokens',
  'reasoningTokens',
  'totalTokens',
  'cost',
  'costPerTurn',
  'durationMs',
] as const
export type ComparedFigure = (typeof COMPARED_FIGURES)[number]

type Figures = Readonly<Partial<Record<ComparedFigure, number>>>

/** A figure of two runs; what one of them does not record is absent, and so is what follows of it. */
export interface FigurePair {
  readonly figure: ComparedFigure
  readonly a?: number
  readonly b?: number
  /** b minus a. */
  readonly delta?: number
  /** b as a multiple of a, where a is not 0. */
  readonly ratio?: number
}

/** What two runs took and gave, beside each other. */
export interface RunComparison {
  readonly figures: readonly FigurePair[]
  readonly outcomes: { readonly a: Outcome; readonly b: Outcome; readonly isSame: boolean }
  readonly tools: {
    readonly onlyA: readonly ToolUse[]
    readonly onlyB: readonly ToolUse[]
    readonly both: readonly { readonly a: ToolUse; readonly b: ToolUse }[]
  }
  /** Model, task, dimensions, inputs: in what the two were set up otherwise. */
  readonly differences: readonly Difference[]
}

/** How much of each run counts: up to and with these turns (0-based); all of it when absent. */
export interface Through {
  readonly a: number
  readonly b: number
}

export function compareRuns(a: Trajectory, b: Trajectory, through?: Through): RunComparison {
  return {
    figures: figurePairs(figuresOf(a, through?.a), figuresOf(b, through?.b)),
    outcomes: {
      a: a.outcome,
      b: b.outcome,
      isSame: a.outcome.status === b.outcome.status,
    },
    tools: toolPairs(toolUsage(cut(a, through?.a)), toolUsage(cut(b, through?.b))),
    differences: differencesOf(a, b),
  }
}

/** The turns that count for a row: those of its own stops, or of the last ones before it. */
export function throughRow(
  rows: readonly AlignedRow[],
  row: number,
  stopsA: readonly Stop[],
  stopsB: readonly Stop[],
): Through {
  let a = -1
  let b = -1
  for (const aligned of rows.slice(0, row + 1)) {
    a = aligned.a ?? a
    b = aligned.b ?? b
  }
  return { a: stopsA[a]?.turn.index ?? -1, b: stopsB[b]?.turn.index ?? -1 }
}

/** Of the first turns of a run, or of all; what is not recorded is absent. */
function figuresOf(trajectory: Trajectory, through: number | undefined): Figures {
  const { turns } = cut(trajectory, through)
  const usage = through === undefined ? trajectory.usage : sumUsage(turns.map((turn) => turn.usage))
  const { cost } = usage
  const durationMs =
    through === undefined ? durationOf(trajectory) : durationTo(trajectory, through)
  const totalTokens = totalTokensOf(usage)
  let actions = 0
  for (const turn of turns) actions += turn.actions.length
  return {
    ...usage,
    turns: turns.length,
    actions,
    ...(totalTokens === undefined ? {} : { totalTokens }),
    ...(cost === undefined || turns.length === 0 ? {} : { costPerTurn: cost / turns.length }),
    ...(durationMs === undefined ? {} : { durationMs }),
  }
}

function durationTo({ turns, startedAt }: Trajectory, through: number): number | undefined {
  const last = turns[Math.min(through, turns.length - 1)]
  const end = last?.endedAt ?? last?.startedAt
  return end === undefined || startedAt === undefined ? undefined : Math.max(0, end - startedAt)
}

function cut({ turns }: Trajectory, through: number | undefined): Pick<Trajectory, 'turns'> {
  return { turns: through === undefined ? turns : turns.slice(0, through + 1) }
}

/** Figures that neither records are left out. */
function figurePairs(a: Figures, b: Figures): readonly FigurePair[] {
  return COMPARED_FIGURES.flatMap((figure): readonly FigurePair[] => {
    const left = a[figure]
    const right = b[figure]
    if (left === undefined && right === undefined) return []
    if (left === undefined) return right === undefined ? [] : [{ figure, b: right }]
    if (right === undefined) return [{ figure, a: left }]
    const ratio = left === 0 ? {} : { ratio: right / left }
    return [{ figure, a: left, b: right, delta: right - left, ...ratio }]
  })
}

/**
 * Tools of two formats are compared by the producers' own names: `bash` and `shell` are two tools,
 * although the alignment takes what is done with them for the same.
 */
function toolPairs(a: readonly ToolUse[], b: readonly ToolUse[]): RunComparison['tools'] {
  const byName = new Map(b.map((use) => [use.name, use]))
  const names = new Set(a.map(({ name }) => name))
  return {
    onlyA: a.filter(({ name }) => !byName.has(name)),
    onlyB: b.filter(({ name }) => !names.has(name)),
    both: a.flatMap((use) => {
      const other = byName.get(use.name)
      return other === undefined ? [] : [{ a: use, b: other }]
    }),
  }
}

/** What was thought and said in the turn of a stop. */
export interface Thought {
  readonly turn: number
  readonly message?: string
  readonly reasoning?: string
}

/** Thought against thought; a side without a stop, or that said nothing, is absent. */
export function thoughtsOf(
  { a, b }: Pick<AlignedRow, 'a' | 'b'>,
  stopsA: readonly Stop[],
  stopsB: readonly Stop[],
): { readonly a?: Thought; readonly b?: Thought } {
  const left = a === undefined ? undefined : thoughtAt(stopsA[a])
  const right = b === undefined ? undefined : thoughtAt(stopsB[b])
  return {
    ...(left === undefined ? {} : { a: left }),
    ...(right === undefined ? {} : { b: right }),
  }
}

function thoughtAt(stop: Stop | undefined): Thought | undefined {
  const { message, reasoning, index } = stop?.turn ?? {}
  if (index === undefined || (message === undefined && reasoning === undefined)) return undefined
  return {
    turn: index,
    ...(message === undefined ? {} : { message }),
    ...(reasoning === undefined ? {} : { reasoning }),
  }
}
