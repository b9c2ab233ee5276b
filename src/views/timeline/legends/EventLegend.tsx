import { useMemo } from 'react'
import { formatCount } from '../../../lib/text/format.ts'
import { oneLine } from '../../../lib/text/text.ts'
import { useStops } from '../../../state/current.ts'
import { eventLanesOf } from '../tracks/eventLanes.ts'
import { useStopIndex } from '../useStopIndex.ts'

/** How many events the selected turn has; the title says which layer has which lane. */
export function EventLegend() {
  const stops = useStops()
  const lanes = useMemo(() => eventLanesOf(stops), [stops])
  const count = stops[useStopIndex(stops.length)]?.turn.events?.length ?? 0
  const layers = lanes.layers.map((layer) => oneLine(layer, 30)).join(', ')
  return (
    <span
      title={`From top to bottom: ${layers}`}
      className="ml-3 flex min-w-0 items-center gap-2 text-text-3"
    >
      <span className="truncate @max-[239px]:hidden">{layers}</span>
      <span className="text-text-2">{formatCount(count)}</span>
    </span>
  )
}
