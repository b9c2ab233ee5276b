import { formatCost, formatCount, formatDuration } from '../../lib/format.ts'
import { oneLine } from '../../lib/text.ts'
import type { TurnFigures } from '../../model/turnFigures.ts'

interface UsageColumn {
  readonly id: string
  readonly name: string
  readonly text: (figure: TurnFigures) => string
  /** Shown from this width on. */
  readonly from: 'phone' | 'desktop'
  readonly quiet?: boolean
}

/** The figures of the table; number and action stand before them. */
export const USAGE_COLUMNS: readonly UsageColumn[] = [
  { id: 'input', name: 'Input', from: 'phone', text: ({ input }) => formatCount(input) },
  {
    id: 'cached',
    name: 'Cached',
    from: 'desktop',
    quiet: true,
    text: ({ cached }) => formatCount(cached),
  },
  { id: 'output', name: 'Output', from: 'phone', text: ({ output }) => formatCount(output) },
  { id: 'total', name: 'Total', from: 'desktop', text: ({ total }) => formatCount(total) },
  { id: 'cost', name: 'Cost', from: 'phone', text: ({ cost }) => formatCost(cost, 6) },
  {
    id: 'cumulative',
    name: 'Cumulative',
    from: 'desktop',
    quiet: true,
    text: ({ cumulative }) => formatCost(cumulative, 4),
  },
  { id: 'model', name: 'Model', from: 'desktop', text: ({ modelMs }) => formatDuration(modelMs) },
  { id: 'tool', name: 'Tool', from: 'desktop', text: ({ toolMs }) => formatDuration(toolMs) },
  {
    id: 'finish',
    name: 'Stop reason',
    from: 'desktop',
    quiet: true,
    text: ({ finishReason }) => (finishReason === undefined ? '–' : oneLine(finishReason, 40)),
  },
]

const WIDE = '44px minmax(160px, 2fr) repeat(8, minmax(64px, 1fr)) minmax(96px, 1fr)'
const NARROW = '36px minmax(110px, 2fr) repeat(3, minmax(56px, 1fr))'

export function usageLayout(isPhone: boolean) {
  return {
    columns: isPhone ? USAGE_COLUMNS.filter(({ from }) => from === 'phone') : USAGE_COLUMNS,
    tracks: isPhone ? NARROW : WIDE,
  }
}

export type UsageLayout = ReturnType<typeof usageLayout>
