import { formatCost, formatEstimate, formatShortCount } from '../../lib/text/format.ts'
import { largestTurns } from '../../model/figures/rankedTurns.ts'
import type { TurnFigures } from '../../model/figures/turnFigures.ts'
import { ChartPanel } from './ChartPanel.tsx'
import { TurnRanking } from './TurnRanking.tsx'

/** As many as can be taken in at a glance. */
const MOST = 5

/**
 * The turns that cost most: by what is recorded and, apart from it, by what is estimated; where there
 * is neither, by tokens.
 */
export function Dearest({ figures }: { readonly figures: readonly TurnFigures[] }) {
  const recorded = largestTurns(figures, ({ cost }) => cost, MOST)
  const estimated = largestTurns(figures, ({ estimate }) => estimate, MOST)
  const byTokens =
    recorded.length + estimated.length > 0 ? [] : largestTurns(figures, ({ total }) => total, MOST)
  const remark =
    byTokens.length > 0 ? 'by tokens: no cost is recorded' : recorded.length > 0 ? 'recorded' : ''
  return (
    <ChartPanel title="Dearest turns" {...(remark === '' ? {} : { remark })}>
      {recorded.length === 0 ? null : (
        <TurnRanking
          name="Dearest turns"
          turns={recorded}
          format={(value) => formatCost(value, 4)}
          fill="var(--chart-output)"
        />
      )}
      {estimated.length === 0 ? null : (
        <>
          <p className="text-[12px] text-text-3">estimated</p>
          <TurnRanking
            name="Dearest turns, estimated"
            turns={estimated}
            format={(value) => formatEstimate(value, 4)}
            fill="var(--chart-estimate)"
          />
        </>
      )}
      {byTokens.length === 0 ? null : (
        <TurnRanking
          name="Turns with most tokens"
          turns={byTokens}
          format={formatShortCount}
          fill="var(--chart-input)"
        />
      )}
      {recorded.length + estimated.length + byTokens.length > 0 ? null : (
        <p className="pb-2 text-[12px] text-text-3">
          The record tells of no turn what it cost, nor how many tokens it took.
        </p>
      )}
    </ChartPanel>
  )
}
