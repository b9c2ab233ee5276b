import { useMemo } from 'react'
import { formatCost, formatCount, formatEstimate, formatShortCount } from '../../lib/text/format.ts'
import { loopCosts } from '../../model/figures/loopCosts.ts'
import type { RangeFigures } from '../../model/figures/rangeFigures.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { useAnalysis } from '../../state/analysis/analysis.ts'
import { useStops } from '../../state/current.ts'
import { useFindings } from '../../state/findings/shownFindings.ts'
import { useEstimate } from '../../state/prices/prices.ts'
import { seek } from '../../state/view.ts'
import { ChartPanel } from './ChartPanel.tsx'

/** More are told of in the list of findings. */
const MOST = 5

/** What went into loops and retries that were found. */
export function Loops({ trajectory }: { readonly trajectory: Trajectory }) {
  const findings = useFindings()
  const stops = useStops()
  const phase = useAnalysis((analysis) => analysis.phase)
  const { byTurn } = useEstimate(trajectory)
  const { loops, all } = useMemo(
    () => loopCosts(findings, stops, byTurn),
    [findings, stops, byTurn],
  )
  if (loops.length === 0) {
    return (
      <ChartPanel title="Loops and retries">
        <p className="pb-2 text-[12px] text-text-3">
          {phase === 'complete'
            ? 'None was found.'
            : phase === 'failed'
              ? 'The run could not be looked through for any.'
              : 'None found so far.'}
        </p>
      </ChartPanel>
    )
  }
  return (
    <ChartPanel
      title="Loops and retries"
      remark={`${figuresText(all)} of ${formatCount(trajectory.turns.length)} turns in all`}
    >
      <ol aria-label="Loops and retries" className="pb-1">
        {loops.slice(0, MOST).map(({ finding, figures }) => (
          <li key={finding.id} data-testid="loop-cost">
            <button
              type="button"
              onClick={() => seek(finding.stop, stops.length)}
              className="flex min-h-7 w-full min-w-0 cursor-pointer flex-wrap items-baseline gap-x-2 rounded-[4px] px-1 py-0.5 text-left text-[12px] hover:bg-hover max-md:min-h-11"
            >
              <span className="w-7 shrink-0 text-right text-text-3">{finding.turn + 1}</span>
              <span className="min-w-0 flex-1 truncate" title={finding.title}>
                {finding.title}
              </span>
              <span className="text-text-2">{figuresText(figures)}</span>
            </button>
          </li>
        ))}
      </ol>
      {loops.length <= MOST ? null : (
        <p className="pb-2 text-[12px] text-text-3">
          {formatCount(loops.length - MOST)} more among the findings.
        </p>
      )}
    </ChartPanel>
  )
}

/** `6 turns, 7.2k tokens, $0.060`: as far as it is recorded, and what is estimated by its sign. */
function figuresText({ turns, tokens, cost, estimate }: RangeFigures): string {
  return [
    `${formatCount(turns)} ${turns === 1 ? 'turn' : 'turns'}`,
    ...(tokens === undefined ? [] : [`${formatShortCount(tokens)} tokens`]),
    ...(cost === undefined ? [] : [formatCost(cost)]),
    ...(estimate === undefined ? [] : [`${formatEstimate(estimate)} estimated`]),
  ].join(', ')
}
