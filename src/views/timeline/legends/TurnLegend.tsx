import { formatCost, formatCount } from '../../../lib/text/format.ts'
import { totalTokensOf } from '../../../model/usage.ts'
import { useStops } from '../../../state/current.ts'
import { useStopIndex } from '../useStopIndex.ts'

/** Tokens and cost of the selected turn, with the signs that they are drawn by. */
export function TurnLegend() {
  const stops = useStops()
  const usage = stops[useStopIndex(stops.length)]?.turn.usage ?? {}
  return (
    <span className="flex items-center gap-2.5 whitespace-nowrap text-text-2">
      <span className="flex items-center gap-1">
        <span aria-hidden className="size-2 bg-chart-input" />
        {formatCount(totalTokensOf(usage))} tok
      </span>
      <span className="flex items-center gap-1 @max-[239px]:hidden">
        <span aria-hidden className="h-0.5 w-2.5 bg-chart-cost" />
        {formatCost(usage.cost, 4)}
      </span>
    </span>
  )
}
