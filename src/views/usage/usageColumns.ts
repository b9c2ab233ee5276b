import { formatCost, formatCount, formatDuration } from '../../lib/text/format.ts'
import { oneLine } from '../../lib/text/text.ts'
import type { TurnFigures } from '../../model/figures/turnFigures.ts'

interface UsageColumn {
  readonly id: string
  readonly name: string
  readonly text: (figure: TurnFigures) => string
  /** Where there is room for it. */
  readonly on: 'phone' | 'desktop' | 'both'
  readonly quiet?: boolean
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
  { id: 'total', name: 'Total', on: 'desktop', text: ({ total }) => formatCount(total) },
  { id: 'short-cost', name: 'Cost', on: 'phone', text: ({ cost }) => formatCost(cost, 4) },
  { id: 'cost', name: 'Cost', on: 'desktop', text: ({ cost }) => formatCost(cost, 6) },
  {
    id: 'cumulative',
    name: 'Cumulative',
    on: 'desktop',
    quiet: true,
    text: ({ cumulative }) => formatCost(cumulative, 4),
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

const WIDE = '44px minmax(160px, 2fr) repeat(8, minmax(64px, 1fr)) minmax(96px, 1fr)'
const NARROW = '24px minmax(0, 1fr) 50px 46px 58px'

export function usageLayout(isPhone: boolean) {
  const elsewhere = isPhone ? 'desktop' : 'phone'
  return {
    columns: USAGE_COLUMNS.filter(({ on }) => on !== elsewhere),
    tracks: isPhone ? NARROW : WIDE,
  }
}

export type UsageLayout = ReturnType<typeof usageLayout>
