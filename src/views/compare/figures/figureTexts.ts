import { formatClock, formatCost, formatCount, formatDuration } from '../../../lib/text/format.ts'
import type { ComparedFigure, FigurePair } from '../../../model/compare/compareRuns.ts'

export const FIGURE_LABELS: Readonly<Record<ComparedFigure, string>> = {
  turns: 'Turns',
  actions: 'Actions',
  inputTokens: 'Input tokens',
  cachedInputTokens: 'Cached input tokens',
  outputTokens: 'Output tokens',
  reasoningTokens: 'Reasoning tokens',
  totalTokens: 'Total tokens',
  cost: 'Cost',
  costPerTurn: 'Cost per turn',
  durationMs: 'Duration',
}

/** Small costs need their digits to stay apart. */
const COST_DIGITS = 4

export function figureText(figure: ComparedFigure, value: number | undefined): string {
  if (figure === 'cost' || figure === 'costPerTurn') return formatCost(value, COST_DIGITS)
  return figure === 'durationMs' ? formatDuration(value) : formatCount(value)
}

/** `−38,037`, `+$0.5584`, `−1:15.9`; a dash where one of the two is unknown. */
export function deltaText({ figure, delta }: FigurePair): string {
  if (delta === undefined) return figureText(figure, undefined)
  const size = Math.abs(delta)
  const sign = delta > 0 ? '+' : delta < 0 ? '−' : ''
  return `${sign}${figure === 'durationMs' && size >= 60_000 ? formatClock(size) : figureText(figure, size)}`
}

/** Below this factor the difference itself says it better. */
const LEAST_RATIO = 1.95

/** `2.8×`, where one is a multiple of the other. */
export function ratioText({ ratio, figure }: FigurePair): string | undefined {
  if (ratio === undefined || ratio < LEAST_RATIO || figure === 'turns') return undefined
  return `${ratio >= 100 ? Math.round(ratio) : ratio.toFixed(1)}×`
}
