import { formatDuration } from '../../lib/text/format.ts'
import { largestTurns } from '../../model/figures/rankedTurns.ts'
import type { TurnFigures } from '../../model/figures/turnFigures.ts'
import { ChartPanel } from './ChartPanel.tsx'
import { TurnRanking } from './TurnRanking.tsx'

/** As many as can be taken in at a glance. */
const MOST = 5

/** The turns that took longest. Where a format times only its tools, these. */
export function Slowest({ figures }: { readonly figures: readonly TurnFigures[] }) {
  const timed = figures.filter(({ turnMs }) => turnMs !== undefined).length
  const ranked = largestTurns(figures, timeOf, MOST)
  return (
    <ChartPanel
      title="Slowest turns"
      {...(ranked.length === 0 || timed > 0 ? {} : { remark: 'by the time that is recorded' })}
    >
      {ranked.length === 0 ? (
        <p className="pb-2 text-[12px] text-text-3">
          The record tells of no turn how long it took.
        </p>
      ) : (
        <TurnRanking
          name="Slowest turns"
          turns={ranked}
          format={formatDuration}
          fill="var(--chart-input)"
        />
      )}
    </ChartPanel>
  )
}

function timeOf({ turnMs, modelMs, toolMs }: TurnFigures): number | undefined {
  if (turnMs !== undefined) return turnMs
  return modelMs === undefined && toolMs === undefined ? undefined : (modelMs ?? 0) + (toolMs ?? 0)
}
