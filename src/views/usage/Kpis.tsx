import { UNKNOWN, formatClock, formatCost, formatCount } from '../../lib/text/format.ts'
import { durationOf } from '../../model/summary.ts'
import type { Trajectory } from '../../model/trajectory.ts'
import { spreadOf } from '../../model/figures/turnFigures.ts'
import type { TurnFigures } from '../../model/figures/turnFigures.ts'
import { totalTokensOf } from '../../model/usage.ts'
import { Kpi } from './Kpi.tsx'

interface KpisProps {
  readonly trajectory: Trajectory
  readonly figures: readonly TurnFigures[]
}

/** The totals of the run. Tests and scripts read `data-value`, the plain number. */
export function Kpis({ trajectory, figures }: KpisProps) {
  const { usage, recordedUsage, turns } = trajectory
  const total = totalTokensOf(usage)
  const duration = durationOf(trajectory)
  const cost = spreadOf(figures, (figure) => figure.cost)
  const model = spreadOf(figures, (figure) => figure.modelMs)
  return (
    <dl className="grid grid-cols-2 gap-px border-b border-line bg-line md:grid-cols-4 xl:grid-cols-8">
      <Kpi id="input-tokens" name="Input tokens" value={usage.inputTokens} format={formatCount}>
        {share(usage.inputTokens, total, 'of all tokens')}
      </Kpi>
      <Kpi id="output-tokens" name="Output tokens" value={usage.outputTokens} format={formatCount}>
        {usage.outputTokens === undefined || turns.length === 0
          ? UNKNOWN
          : `${formatCount(Math.round(usage.outputTokens / turns.length))} per turn`}
      </Kpi>
      <Kpi id="total-tokens" name="All tokens" value={total} format={formatCount}>
        {cachedText(usage.cachedInputTokens, usage.reasoningTokens)}
      </Kpi>
      <Kpi id="cost" name="Cost" value={usage.cost} format={(value) => formatCost(value, 4)}>
        {recordedText(usage.cost, recordedUsage?.cost)}
      </Kpi>
      <Kpi
        id="cost-per-turn"
        name="Cost per turn"
        value={cost === undefined ? undefined : cost.sum / cost.known}
        format={(value) => formatCost(value, 4)}
      >
        {cost === undefined
          ? UNKNOWN
          : `max ${formatCost(cost.largest, 4)}, turn ${cost.largestTurn + 1}`}
      </Kpi>
      <Kpi id="turns" name="Turns" value={turns.length} format={formatCount}>
        {turnsText(trajectory)}
      </Kpi>
      <Kpi id="duration-ms" name="Duration" value={duration} format={formatClock}>
        {duration === undefined ? 'no times in the record' : 'first call to last event'}
      </Kpi>
      <Kpi id="model-ms" name="Model time" value={model?.sum} format={formatClock}>
        {share(model?.sum, duration, 'of duration')}
      </Kpi>
    </dl>
  )
}

function share(part: number | undefined, whole: number | undefined, of: string): string {
  if (part === undefined || whole === undefined || whole <= 0) return UNKNOWN
  return `${((part / whole) * 100).toFixed(1)}% ${of}`
}

function cachedText(cached: number | undefined, reasoning: number | undefined): string {
  const parts = [
    cached === undefined ? 'cached not recorded' : `${formatCount(cached)} cached`,
    ...(reasoning === undefined ? [] : [`${formatCount(reasoning)} reasoning`]),
  ]
  return parts.join(', ')
}

/** A recorded total that differs from our sum is shown beside it. */
function recordedText(sum: number | undefined, recorded: number | undefined): string {
  if (sum === undefined) return 'not in the record'
  if (recorded !== undefined && Math.abs(recorded - sum) > 1e-6) {
    return `summed; the run's own total is ${formatCost(recorded, 4)}`
  }
  return 'as recorded, not estimated'
}

function turnsText({ turns, recordedTurns }: Trajectory): string {
  const actions = turns.reduce((sum, turn) => sum + turn.actions.length, 0)
  const text = `${formatCount(actions)} ${actions === 1 ? 'action' : 'actions'}`
  return recordedTurns === undefined || recordedTurns === turns.length
    ? text
    : `${text}; the file counts ${formatCount(recordedTurns)}`
}
