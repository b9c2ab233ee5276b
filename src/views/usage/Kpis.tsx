import { formatClock, formatCost, formatCount, formatEstimate } from '../../lib/text/format.ts'
import { spreadOf } from '../../model/figures/turnFigures.ts'
import type { TurnFigures } from '../../model/figures/turnFigures.ts'
import { durationOf } from '../../model/summary.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { totalTokensOf } from '../../model/usage.ts'
import { useEstimate } from '../../state/prices/prices.ts'
import { Kpi } from './Kpi.tsx'
import { NOT_RECORDED, costText, estimateText, ownTotal, shareText, turnsText } from './kpiTexts.ts'
import { PricesButton } from '../shared/prices/PricesButton.tsx'

interface KpisProps {
  readonly trajectory: Trajectory
  readonly figures: readonly TurnFigures[]
}

/** The totals of the run. Tests and scripts read `data-value`, the plain number. */
export function Kpis({ trajectory, figures }: KpisProps) {
  return (
    <dl className="grid grid-cols-2 gap-px border-b border-line bg-line sm:grid-cols-2 md:grid-cols-4 xl:grid-cols-6">
      <TokenKpis trajectory={trajectory} />
      <CostKpis trajectory={trajectory} figures={figures} />
      <TimeKpis trajectory={trajectory} figures={figures} />
    </dl>
  )
}

function TokenKpis({ trajectory }: Pick<KpisProps, 'trajectory'>) {
  const { usage, recordedUsage = {} } = trajectory
  const { inputTokens, cachedInputTokens, outputTokens, reasoningTokens } = usage
  const total = totalTokensOf(usage)
  return (
    <>
      <Kpi
        id="input-tokens"
        name="Input tokens"
        value={inputTokens}
        format={formatCount}
        own={ownTotal(inputTokens, recordedUsage.inputTokens, formatCount)}
      >
        {shareText(inputTokens, total, 'of all tokens')}
      </Kpi>
      <Kpi
        id="cached-tokens"
        name="Cached input"
        value={cachedInputTokens}
        format={formatCount}
        own={ownTotal(cachedInputTokens, recordedUsage.cachedInputTokens, formatCount)}
      >
        {shareText(cachedInputTokens, inputTokens, 'of input')}
      </Kpi>
      <Kpi
        id="output-tokens"
        name="Output tokens"
        value={outputTokens}
        format={formatCount}
        own={ownTotal(outputTokens, recordedUsage.outputTokens, formatCount)}
      >
        {shareText(outputTokens, total, 'of all tokens')}
      </Kpi>
      <Kpi
        id="reasoning-tokens"
        name="Reasoning"
        value={reasoningTokens}
        format={formatCount}
        own={ownTotal(reasoningTokens, recordedUsage.reasoningTokens, formatCount)}
      >
        {shareText(reasoningTokens, outputTokens, 'of output')}
      </Kpi>
      <Kpi
        id="total-tokens"
        name="All tokens"
        value={total}
        format={formatCount}
        own={ownTotal(total, totalTokensOf(recordedUsage), formatCount)}
      >
        {total === undefined ? NOT_RECORDED : 'input and output'}
      </Kpi>
    </>
  )
}

function CostKpis({ trajectory, figures }: KpisProps) {
  const { usage, recordedUsage } = trajectory
  const estimate = useEstimate(trajectory)
  const cost = spreadOf(figures, (figure) => figure.cost)
  return (
    <>
      <Kpi
        id="cost"
        name="Cost"
        value={usage.cost}
        format={asCost}
        own={ownTotal(usage.cost, recordedUsage?.cost, asCost)}
      >
        {costText(trajectory)}
      </Kpi>
      <Kpi
        id="estimated-cost"
        name="Estimated cost"
        value={estimate.sum}
        format={(value) => formatEstimate(value, 4)}
        action={<PricesButton />}
      >
        {estimateText(trajectory, estimate)}
      </Kpi>
      <Kpi
        id="cost-per-turn"
        name="Cost per turn"
        value={cost === undefined ? undefined : cost.sum / cost.known}
        format={asCost}
      >
        {cost === undefined
          ? 'no turn records a cost'
          : `max ${asCost(cost.largest)}, turn ${cost.largestTurn + 1}`}
      </Kpi>
    </>
  )
}

function TimeKpis({ trajectory, figures }: KpisProps) {
  const { turns, recordedTurns } = trajectory
  const duration = durationOf(trajectory)
  const model = spreadOf(figures, (figure) => figure.modelMs)
  const tool = spreadOf(figures, (figure) => figure.toolMs)
  return (
    <>
      <Kpi
        id="turns"
        name="Turns"
        value={turns.length}
        format={formatCount}
        own={ownTotal(turns.length, recordedTurns, formatCount)}
      >
        {turnsText(trajectory)}
      </Kpi>
      <Kpi id="duration-ms" name="Duration" value={duration} format={formatClock}>
        {duration === undefined ? 'no times in the record' : 'first call to last event'}
      </Kpi>
      <Kpi id="model-ms" name="Model time" value={model?.sum} format={formatClock}>
        {shareText(model?.sum, duration, 'of duration')}
      </Kpi>
      <Kpi id="tool-ms" name="Tool time" value={tool?.sum} format={formatClock}>
        {shareText(tool?.sum, duration, 'of duration')}
      </Kpi>
    </>
  )
}

function asCost(value: number | undefined): string {
  return formatCost(value, 4)
}
