import { formatCost, formatCount, formatDuration, formatEstimate } from '../../lib/text/format.ts'
import { oneLine } from '../../lib/text/text.ts'
import type { TurnFigures } from '../../model/figures/turnFigures.ts'

interface UsageColumn {
  readonly id: string
  readonly name: string
  readonly text: (figure: TurnFigures) => string
  /** Where there is room for it. */
  readonly on: 'phone' | 'desktop' | 'both'
  readonly quiet?: boolean
  /** Shown only where a turn has it. */
  readonly of?: (figure: TurnFigures) => number | undefined
}

/** The figures of the table; number and action stand before them. */
const USAGE_COLUMNS: readonly UsageColumn[] = [
  { id: 'input', name: 'Input', on: 'both', text: ({ input }) => formatCount(input) },
  {
    id: 'cached',
    name: 'Cached',
    on: 'desktop',
    quiet: true,
    text: ({ cached }) => formatCount(cached),
  },
  { id: 'output', name: 'Output', on: 'both', text: ({ output }) => formatCount(output) },
  {
    id: 'reasoning',
    name: 'Reasoning',
    on: 'desktop',
    quiet: true,
    text: ({ reasoning }) => formatCount(reasoning),
    of: ({ reasoning }) => reasoning,
  },
  { id: 'total', name: 'Total', on: 'desktop', text: ({ total }) => formatCount(total) },
  {
    id: 'short-cost',
    name: 'Cost',
    on: 'phone',
    // What is estimated has its sign, and its word in the sums above.
    text: ({ cost, estimate }) =>
      cost === undefined ? formatEstimate(estimate, 4) : formatCost(cost, 4),
  },
  { id: 'cost', name: 'Cost', on: 'desktop', text: ({ cost }) => formatCost(cost, 6) },
  {
    id: 'cumulative',
    name: 'Cumulative',
    on: 'desktop',
    quiet: true,
    text: ({ cumulative }) => formatCost(cumulative, 4),
  },
  {
    id: 'estimate',
    name: 'Estimated',
    on: 'desktop',
    // More digits would say more than an estimate knows.
    text: ({ estimate }) => formatEstimate(estimate, 4),
    of: ({ estimate }) => estimate,
  },
  { id: 'model', name: 'Model', on: 'desktop', text: ({ modelMs }) => formatDuration(modelMs) },
  { id: 'tool', name: 'Tool', on: 'desktop', text: ({ toolMs }) => formatDuration(toolMs) },
  {
    id: 'finish',
    name: 'Stop reason',
    on: 'desktop',
    quiet: true,
    text: ({ finishReason }) => (finishReason === undefined ? '–' : oneLine(finishReason, 40)),
  },
]

const NARROW = '24px minmax(0, 1fr) 50px 46px 64px'

/** Without the columns that none of the turns has anything in. */
export function usageLayout(isPhone: boolean, figures: readonly TurnFigures[]) {
  const elsewhere = isPhone ? 'desktop' : 'phone'
  const columns = USAGE_COLUMNS.filter(
    ({ on, of }) =>
      on !== elsewhere && (of === undefined || figures.some((figure) => of(figure) !== undefined)),
  )
  const wide = `44px minmax(140px, 2fr) repeat(${columns.length - 1}, minmax(60px, 1fr)) minmax(96px, 1fr)`
  return { columns, tracks: isPhone ? NARROW : wide }
}

export type UsageLayout = ReturnType<typeof usageLayout>
