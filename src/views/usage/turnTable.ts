import { oneLine } from '../../lib/text/text.ts'
import type { TurnFigures } from '../../model/figures/turnFigures.ts'

type Cell = string | number | undefined

interface CopiedColumn {
  readonly name: string
  readonly of: (figure: TurnFigures) => Cell
}

/** Actions can be as long as what was typed. */
const LONGEST_TEXT = 200

/** Figures are written plainly, so the heading says what they are counted in. */
const COLUMNS: readonly CopiedColumn[] = [
  { name: 'Turn', of: ({ turn }) => turn.index + 1 },
  { name: 'Action', of: ({ label }) => oneLine(label, LONGEST_TEXT) },
  { name: 'Model', of: ({ turn }) => shortText(turn.call?.model) },
  { name: 'Input tokens', of: ({ input }) => input },
  { name: 'Cached input tokens', of: ({ cached }) => cached },
  { name: 'Output tokens', of: ({ output }) => output },
  { name: 'Reasoning tokens', of: ({ reasoning }) => reasoning },
  { name: 'Total tokens', of: ({ total }) => total },
  { name: 'Cost (USD)', of: ({ cost }) => cost },
  { name: 'Cumulative cost (USD)', of: ({ cumulative }) => round(cumulative) },
]

/** Never in one column with what is recorded. */
const ESTIMATES: readonly CopiedColumn[] = [
  { name: 'Estimated cost (USD, not recorded)', of: ({ estimate }) => round(estimate) },
  {
    name: 'Cumulative estimate (USD, not recorded)',
    of: ({ estimatedCumulative }) => round(estimatedCumulative),
  },
]

const TIMES: readonly CopiedColumn[] = [
  { name: 'Model time (ms)', of: ({ modelMs }) => modelMs },
  { name: 'Tool time (ms)', of: ({ toolMs }) => toolMs },
  { name: 'Turn time (ms)', of: ({ turnMs }) => turnMs },
  { name: 'Stop reason', of: ({ finishReason }) => shortText(finishReason) },
]

/** The table as it is copied: a heading, then a row a turn. */
export function turnTable(figures: readonly TurnFigures[]): readonly (readonly Cell[])[] {
  const hasEstimates = figures.some(({ estimate }) => estimate !== undefined)
  const columns = [...COLUMNS, ...(hasEstimates ? ESTIMATES : []), ...TIMES]
  return [
    columns.map(({ name }) => name),
    ...figures.map((figure) => columns.map(({ of }) => of(figure))),
  ]
}

function shortText(text: string | undefined): string | undefined {
  return text === undefined ? undefined : oneLine(text, LONGEST_TEXT)
}

/** Sums of fractions, without what only binary fractions have. */
function round(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Number(value.toFixed(9))
}
